package org.carecompanion.adminui.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.time.LocalDate;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.Downloaded;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportHandlerTest {
  private final Reviewing.Exports exports = new Reviewing.Exports();
  private OpenConsole console;

  @BeforeEach
  void open() {
    console = OpenConsole.as(Role.CLINICIAN, Nowhere.class).at("");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void the_file_is_named_by_the_day_alone_kept_by_nobody_and_never_guessed_at() throws IOException {
    Downloaded file = take();
    assertThat(file.headers())
        .containsEntry("Content-Disposition", "attachment; filename=\"review-list-2026-09-21.tsv\"")
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("type", "text/tab-separated-values; charset=utf-8")
        .containsEntry("length", String.valueOf(file.body().length()));
    assertThat(file.body()).contains("my sister had chest pain");
  }

  @Test
  void each_taking_asks_the_desk() throws IOException {
    take();
    take();
    assertThat(exports.taken).containsExactly("CLINICIAN", "CLINICIAN");
  }

  private Downloaded take() throws IOException {
    return Downloaded.whole(
        new ExportHandler(exports, SignedIn.current(), LocalDate.of(2026, 9, 21)));
  }

  @Route("")
  static final class Nowhere extends Div {}
}

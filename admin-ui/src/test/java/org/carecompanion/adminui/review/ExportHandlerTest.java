package org.carecompanion.adminui.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExportHandlerTest {
  private final Reviewing.Exports exports = new Reviewing.Exports();
  private final Map<String, String> headers = new HashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
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
    take();
    assertThat(headers)
        .containsEntry("Content-Disposition", "attachment; filename=\"review-list-2026-09-21.tsv\"")
        .containsEntry("Cache-Control", "no-store")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("type", "text/tab-separated-values; charset=utf-8")
        .containsEntry("length", String.valueOf(body.size()));
    assertThat(body.toString(StandardCharsets.UTF_8)).contains("my sister had chest pain");
  }

  @Test
  void each_taking_asks_the_desk() throws IOException {
    take();
    take();
    assertThat(exports.taken).containsExactly("CLINICIAN", "CLINICIAN");
  }

  private void take() throws IOException {
    VaadinResponse response =
        proxy(
            VaadinResponse.class,
            arguments -> headers.put((String) arguments[0], (String) arguments[1]));
    VaadinRequest request = proxy(VaadinRequest.class, arguments -> {});
    var asked =
        new DownloadEvent(request, response, VaadinSession.getCurrent(), new Element("a")) {
          @Override
          public OutputStream getOutputStream() {
            return body;
          }

          @Override
          public void setContentType(String type) {
            headers.put("type", type);
          }

          @Override
          public void setContentLength(long length) {
            headers.put("length", Long.toString(length));
          }

          @Override
          public UI getUI() {
            return UI.getCurrent();
          }
        };
    new ExportHandler(exports, SignedIn.current(), LocalDate.of(2026, 9, 21))
        .handleDownloadRequest(asked);
  }

  private interface Told {
    void of(Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Told told) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              told.of(arguments);
              return null;
            }));
  }

  @Route("")
  static final class Nowhere extends Div {}
}

package org.carecompanion.adminui.access;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.press;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing opens without a reason. */
class ReasonDialogTest {
  private final List<String> given = new ArrayList<>();
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
  void too_short_a_reason_says_so_and_stays() {
    new ReasonDialog(given::add).open();
    TextArea reason = _get(TextArea.class, spec -> spec.withId("access-reason"));
    _setValue(reason, "because");
    press("access-open");
    assertThat(reason.isInvalid()).isTrue();
    assertThat(given).isEmpty();
    _setValue(reason, "On call, she asked me to call back");
    press("access-open");
    assertThat(given).containsExactly("On call, she asked me to call back");
    assertThat(_find(ReasonDialog.class)).isEmpty();
  }

  @Test
  @SuppressWarnings("NullAway") // nothing is opened here
  void the_button_asks_for_the_reason() {
    var panel =
        new Opening(null, null).panel(SignedIn.current(), Ward.maria().person().id(), () -> {});
    UI.getCurrent().add(panel);
    press("break-glass");
    assertThat(_find(ReasonDialog.class)).hasSize(1);
  }

  @Route("")
  static final class Nowhere extends Div {}
}

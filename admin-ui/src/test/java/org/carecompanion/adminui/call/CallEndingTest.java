package org.carecompanion.adminui.call;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.press;
import static org.carecompanion.adminui.shared.Seen.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import org.carecompanion.adminui.shared.AskFirst;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ending a call that nobody has answered, or that goes on. */
class CallEndingTest {
  private final Calling calling = new Calling();
  private final NoticesByHand notices = new NoticesByHand();
  private OpenConsole console;

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void hanging_up_asks_first_and_the_page_shows_what_came_of_it() {
    open(Role.CLINICIAN);
    Button hangUp = _get(Button.class, spec -> spec.withId("stop-call"));
    assertThat(hangUp.getText()).isEqualTo("Hang up");
    _click(hangUp);
    assertThat(_get(AskFirst.class).getHeaderTitle()).isEqualTo("Hang up on Maria Gonzalez?");
    press("ask-keep");
    assertThat(calling.stopped()).as("keep listening").isEmpty();
    _click(hangUp);
    press("ask-act");
    assertThat(calling.stopped()).containsExactly("hung up " + Calling.CALL);
    assertThat(text(Notification.class)).isEqualTo("Hung up.");
    assertThat(text(CallHead.class)).contains("Partly completed");
    assertThat(_find(Button.class, spec -> spec.withId("stop-call"))).isEmpty();
  }

  @Test
  void a_carrier_that_does_not_confirm_is_said_and_the_button_stays() {
    calling.isAway();
    open(Role.CLINICIAN);
    _click(_get(Button.class, spec -> spec.withId("stop-call")));
    press("ask-act");
    assertThat(text(Notification.class)).startsWith("The carrier has not confirmed it.");
    assertThat(_find(Button.class, spec -> spec.withId("stop-call"))).hasSize(1);
  }

  @Test
  void before_anybody_answers_a_call_is_canceled_and_the_button_turns_with_the_call() {
    calling.standsAt(CallStatus.RINGING);
    open(Role.CLINICIAN);
    Button stop = _get(Button.class, spec -> spec.withId("stop-call"));
    assertThat(stop.getText()).isEqualTo("Cancel the call");
    changed();
    assertThat(_get(Button.class, spec -> spec.withId("stop-call")))
        .as("not replaced under the pointer")
        .isSameAs(stop);
    _click(stop);
    press("ask-act");
    assertThat(calling.stopped()).containsExactly("canceled " + Calling.CALL);
    assertThat(text(CallHead.class)).contains("Canceled");
  }

  @Test
  void only_clinicians_end_calls() {
    open(Role.HOSPITAL_ADMIN);
    assertThat(_find(Button.class, spec -> spec.withId("stop-call"))).isEmpty();
  }

  private void open(Role role) {
    console = calling.open(role, notices);
  }

  private void changed() {
    notices.changed(Notice.Kind.CALL, Calling.CALL.value());
  }
}

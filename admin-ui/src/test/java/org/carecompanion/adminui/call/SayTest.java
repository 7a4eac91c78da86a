package org.carecompanion.adminui.call;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.notice;
import static org.carecompanion.adminui.shared.Seen.press;
import static org.carecompanion.adminui.shared.Seen.text;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.carecompanion.adminui.shared.Announcer;
import org.carecompanion.adminui.shared.AskFirst;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.call.CallMode;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.Heard;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.Via;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.telephony.call.SpeakIn.SpokenIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A clinician speaks into a call from its page. */
class SayTest {
  private static final String STAY = "Stay on the line, I am calling you back.";

  private final Calling calling = new Calling();
  private final NoticesByHand notices = new NoticesByHand();
  private OpenConsole console;

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void it_asks_first_and_then_stands_in_the_transcript_under_the_name_of_who_typed_it() {
    open();
    press("say-open");
    _setValue(words(), STAY);
    press("dialog-act");
    assertThat(_get(AskFirst.class).getHeaderTitle()).isEqualTo("Say this to Maria Gonzalez?");
    assertThat(text(AskFirst.class)).contains("“" + STAY + "”", "It cannot be taken back.");
    press("ask-keep");
    assertThat(calling.spoken()).as("kept writing").isEmpty();
    assertThat(words().getValue()).isEqualTo(STAY);
    press("dialog-act");
    press("ask-act");
    assertThat(calling.spoken()).containsExactly(STAY);
    assertThat(notice()).isEqualTo("It is said next.");
    assertThat(_find(SayDialog.class)).isEmpty();
    assertThat(text(_find(Turn.class).getLast())).contains("Dana Ruiz, typed", STAY);
  }

  @Test
  void what_can_not_be_said_is_told_beside_the_field_and_never_asked_about() {
    open();
    press("say-open");
    for (String text : new String[] {"", "   ", "one\ntwo", "<b>now</b>"}) {
      _setValue(words(), text);
      press("dialog-act");
      assertThat(words().isInvalid()).as(text).isTrue();
      assertThat(_find(AskFirst.class)).as(text).isEmpty();
    }
    assertThat(words().getMaxLength()).isEqualTo(200);
  }

  @Test
  void what_was_typed_is_lost_neither_by_escape_nor_by_a_click_beside_it() {
    open();
    press("say-open");
    SayDialog dialog = _get(SayDialog.class);
    assertThat(dialog.getHeaderTitle()).isEqualTo("Say to Maria Gonzalez");
    assertThat(dialog.isCloseOnOutsideClick()).isFalse();
    _setValue(words(), STAY);
    escape(dialog);
    assertThat(text(SayDialog.class)).contains("Not closed, since there are words in the field.");
    assertThat(words().getValue()).isEqualTo(STAY);
    _setValue(words(), "");
    escape(dialog);
    assertThat(_find(SayDialog.class)).isEmpty();
  }

  private static void escape(Dialog dialog) {
    ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));
  }

  @Test
  void closed_meanwhile_it_says_so_and_the_words_are_kept() {
    open();
    press("say-open");
    _setValue(words(), STAY);
    calling.isRestricted();
    press("dialog-act");
    press("ask-act");
    assertThat(text(SayDialog.class)).contains("were closed meanwhile. Nothing was done.");
    assertThat(words().getValue()).isEqualTo(STAY);
    assertThat(calling.spoken()).isEmpty();
  }

  @Test
  void a_button_pressed_twice_acts_once() {
    open();
    press("say-open");
    assertThat(button("dialog-act").isDisableOnClick()).isTrue();
    _setValue(words(), "");
    press("dialog-act");
    assertThat(button("dialog-act").isEnabled()).as("to try again").isTrue();
    _setValue(words(), STAY);
    press("dialog-act");
    assertThat(button("ask-act").isDisableOnClick()).isTrue();
  }

  private static Button button(String id) {
    return _get(Button.class, spec -> spec.withId(id));
  }

  @Test
  void that_the_call_has_ended_meanwhile_is_told_and_the_words_are_kept() {
    open();
    press("say-open");
    _setValue(words(), STAY);
    calling.speakingGives(SpokenIn.ALREADY_OVER);
    calling.ends(CallOutcome.PARTLY_COMPLETED);
    press("dialog-act");
    press("ask-act");
    assertThat(text(SayDialog.class)).contains("The call had already ended. Nothing was said.");
    assertThat(words().getValue()).isEqualTo(STAY);
    assertThat(text(CallHead.class)).contains("Partly completed");
    assertThat(text(Conversation.class)).doesNotContain(STAY);
  }

  @Test
  void who_is_on_the_line_is_not_known_until_the_first_question() {
    calling.doesNotKnowWho();
    open();
    press("say-open");
    assertThat(text(SayDialog.class)).contains("Say nothing about health.");
  }

  @Test
  void once_it_is_known_there_is_no_warning() {
    open();
    press("say-open");
    assertThat(text(SayDialog.class)).doesNotContain("Say nothing about health.");
  }

  @Test
  void what_is_typed_is_never_left_without_a_word_of_what_became_of_it() {
    open();
    UI.getCurrent().add(new Announcer());
    calling.types("Dana Ruiz", STAY);
    changed();
    assertThat(lastTurn()).contains(STAY, "waits to be said, or is being said");
    calling.went(heard(0));
    changed();
    assertThat(lastTurn()).contains("nothing of it was heard").doesNotContain("waits to be said");
    assertThat(text(Announcer.class)).isEqualTo("What Dana Ruiz typed was not heard");
  }

  @Test
  void after_the_end_it_may_stay_unknown_and_the_page_says_so() {
    open();
    calling.types("Dana Ruiz", STAY);
    calling.ends(CallOutcome.INTERRUPTED);
    changed();
    assertThat(lastTurn()).contains("not known whether any of it was heard");
    calling.went(heard(STAY.length()));
    changed();
    assertThat(lastTurn()).doesNotContain("not known").endsWith("✓heard");
  }

  private static CallPage.OnLine heard(int characters) {
    return new CallPage.OnLine(Optional.of(Heard.of(STAY, characters)), Optional.empty(), false);
  }

  private static String lastTurn() {
    return text(_find(Turn.class).getLast());
  }

  private void changed() {
    notices.changed(Notice.Kind.CALL, Calling.CALL.value());
  }

  @Test
  void two_clinicians_in_a_row_are_both_named() {
    calling.says(Speaker.COMPANION, Via.VOICE, "How is your leg?");
    calling.types("Dana Ruiz", STAY);
    calling.types("Sam Okafor", "An ambulance is on its way.");
    open();
    assertThat(_find(Turn.class))
        .filteredOn(turn -> turn.hasClassName("turn-clinician"))
        .hasSize(2)
        .noneMatch(turn -> turn.hasClassName("turn-same"));
    assertThat(text(Conversation.class))
        .containsSubsequence("Dana Ruiz, typed", STAY, "Sam Okafor, typed");
  }

  private static TextArea words() {
    return _get(TextArea.class, spec -> spec.withId("say-words"));
  }

  private void open() {
    calling.says(Speaker.COMPANION, Via.VOICE, "How are you?");
    calling.runs(CallMode.STREAM, Optional.empty());
    console = calling.open(Role.CLINICIAN, notices);
    calling.live().stands(LiveByHand.moment(LiveMoment.Word.PATIENT, ""));
  }
}

package org.carecompanion.adminui.call;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.press;
import static org.carecompanion.adminui.shared.Seen.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.Via;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.review.FindingReview.Words;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What clinicians say of how a call was understood, and ask of another version. */
class CallMarksTest {
  private final Calling calling = new Calling();
  private final NoticesByHand notices = new NoticesByHand();
  private OpenConsole console;

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void an_answer_is_marked_as_wrong_with_what_was_meant_and_why() {
    open(Role.CLINICIAN);
    _click(_get(Button.class, spec -> spec.withText("Wrong?")));
    assertThat(text(Dialog.class)).contains("Chest pain: No", "“No.”");
    press("dialog-act");
    assertThat(calling.reviews().marks()).as("says neither what was meant nor why").isEmpty();
    _setValue(status(), FindingStatus.PRESENT);
    _setValue(
        _get(TextArea.class, spec -> spec.withId("review-note")), "She said no, but it does.");
    press("dialog-act");
    assertThat(calling.reviews().marks())
        .containsExactly(Calling.FINDING + " is PRESENT: She said no, but it does.");
    assertThat(_find(Dialog.class)).isEmpty();
    calling.isMarked();
    changed();
    assertThat(text(AnswersPanel.class)).contains("Marked as wrong").doesNotContain("Wrong?");
  }

  @Test
  void what_was_missed_needs_words_that_were_really_said() {
    calling.says(Speaker.COMPANION, Via.VOICE, "How was your night?");
    calling.says(Speaker.PATIENT, Via.SPEECH, "I could not sleep, and I was sick twice.");
    open(Role.CLINICIAN);
    press("add-missed");
    _setValue(concept(), Concept.VOMITING);
    _setValue(turn(), new Words("I could not sleep, and I was sick twice.", 2));
    TextArea quote = _get(TextArea.class, spec -> spec.withId("review-quote"));
    assertThat(quote.getValue()).isEqualTo("I could not sleep, and I was sick twice.");
    _setValue(quote, "I was very sick");
    _setValue(_get(TextArea.class, spec -> spec.withId("review-note")), "Sick means vomiting.");
    press("dialog-act");
    assertThat(quote.isInvalid()).isTrue();
    _setValue(quote, "I was sick twice");
    press("dialog-act");
    assertThat(calling.reviews().marks())
        .containsExactly("VOMITING is PRESENT at 2: I was sick twice, Sick means vomiting.");
  }

  @SuppressWarnings("unchecked")
  private static Select<FindingStatus> status() {
    return _get(Select.class, spec -> spec.withId("review-status"));
  }

  @SuppressWarnings("unchecked")
  private static Select<Words> turn() {
    return _get(Select.class, spec -> spec.withId("review-turn"));
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<Concept> concept() {
    return _get(ComboBox.class, spec -> spec.withId("review-concept"));
  }

  @Test
  void a_call_is_replayed_from_its_page() {
    open(Role.CLINICIAN);
    press("replay");
    assertThat(calling.replays().asked()).containsExactly(Calling.CALL);
  }

  private void open(Role role) {
    console = calling.open(role, notices);
  }

  private void changed() {
    notices.changed(Notice.Kind.CALL, Calling.CALL.value());
  }
}

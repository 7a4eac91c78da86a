package org.carecompanion.adminui.call;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.adminui.shared.Seen.text;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.adminui.shared.Announcer;
import org.carecompanion.adminui.shared.NoticesByHand;
import org.carecompanion.adminui.shared.OpenConsole;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.adminui.shared.Ward;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.domain.call.CallMode;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.Via;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.staff.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Words of a patient close and open while the page of their call is open. */
class CallClosingTest {
  private static final String SAID = "It is fine.";
  private static final LiveMoment SPEAKS =
      LiveByHand.moment(LiveMoment.Word.PATIENT, "my husband is here he can");

  private final Calling calling = new Calling();
  private final NoticesByHand notices = new NoticesByHand();
  private OpenConsole console;

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void restricted_while_it_is_watched_nothing_of_it_is_seen_any_more() {
    calling.runs(CallMode.STREAM, Optional.empty());
    open();
    calling.live().stands(SPEAKS);
    assertThat(text(CallView.class)).contains(SAID, "my husband");
    calling.isRestricted();
    patientChanged();
    assertThat(text(CallView.class)).doesNotContain(SAID, "my husband").contains("closed: ");
    assertThat(_find(Button.class, spec -> spec.withId("say-open"))).isEmpty();
    assertThat(calling.live().rounds()).isZero();
  }

  @Test
  void what_was_seen_just_before_is_not_drawn_after_it() {
    calling.runs(CallMode.STREAM, Optional.empty());
    open();
    calling.live().stands(SPEAKS);
    calling.live().looksAt(LiveByHand.moment(LiveMoment.Word.PATIENT, "he can stay"));
    calling.isRestricted();
    patientChanged();
    MockVaadin.clientRoundtrip();
    assertThat(text(CallView.class)).doesNotContain("he can");
    assertThat(_find(Button.class, spec -> spec.withId("say-open"))).isEmpty();
  }

  @Test
  void restricted_after_the_end_its_words_go_too() {
    calling.ends(CallOutcome.PARTLY_COMPLETED);
    open();
    calling.isRestricted();
    patientChanged();
    assertThat(text(CallView.class)).doesNotContain(SAID).contains("closed: ");
  }

  @Test
  void when_the_hour_is_over_the_words_go() {
    calling.isOpen(PatientCard.Words.OPENED);
    open();
    assertThat(text(CallView.class)).contains(SAID);
    calling.isRestricted();
    calling.openings().end();
    assertThat(text(CallView.class)).doesNotContain(SAID).contains("closed: ");
  }

  @Test
  void opened_elsewhere_by_the_same_person_it_is_a_reading() {
    calling.isRestricted();
    open();
    calling.raises(Severity.URGENT, "Chest pain");
    Announcer announcer = new Announcer();
    UI.getCurrent().add(announcer);
    calling.isOpen(PatientCard.Words.OPENED);
    patientChanged();
    assertThat(text(CallView.class)).contains(SAID, "Chest pain");
    assertThat(calling.opened()).containsExactly(Calling.CALL, Calling.CALL);
    assertThat(text(announcer)).as("what was raised before is no news").isEmpty();
  }

  @Test
  void no_longer_restricted_it_is_a_reading_too_and_following_it_is_none() {
    calling.isRestricted();
    open();
    calling.isOpen(PatientCard.Words.OPEN);
    callChanged();
    callChanged();
    assertThat(text(CallView.class)).contains(SAID);
    assertThat(calling.opened()).containsExactly(Calling.CALL, Calling.CALL);
  }

  @Test
  void what_happens_to_others_is_not_read() {
    open();
    int before = calling.read();
    notices.changed(Notice.Kind.CALL, new UUID(5, 99));
    notices.changed(Notice.Kind.PATIENT, Ward.james().person().id().value());
    assertThat(calling.read()).isEqualTo(before);
    callChanged();
    assertThat(calling.read()).isEqualTo(before + 1);
  }

  @Test
  void a_call_that_may_not_be_read_any_more_leaves_no_word() {
    open();
    calling.isGone();
    callChanged();
    assertThat(text(CallView.class)).contains("no longer here").doesNotContain(SAID);
  }

  private void open() {
    calling.says(Speaker.PATIENT, Via.SPEECH, SAID);
    console = calling.open(Role.CLINICIAN, notices);
  }

  private void callChanged() {
    notices.changed(Notice.Kind.CALL, Calling.CALL.value());
  }

  /** As closing and opening words tell it. */
  private void patientChanged() {
    notices.changed(Notice.Kind.PATIENT, Ward.maria().person().id().value());
  }
}

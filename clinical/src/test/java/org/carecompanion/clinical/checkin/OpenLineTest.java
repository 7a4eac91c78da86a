package org.carecompanion.clinical.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.call.Heard;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.followup.FollowUp;
import org.junit.jupiter.api.Test;

/** What only a line can bring that listens all the time. */
class OpenLineTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();

  private final PhoneCall call = PhoneCall.planned(DATABASE);

  private Answer aside(String words) {
    return call.checkIn()
        .heardAside(call.ward.hospital(), call.id, 3, PatientTurn.Spoken.of(words));
  }

  @Test
  void a_no_to_a_question_nobody_heard_denies_nothing_and_it_is_put_again() {
    call.identified();
    Answer again = aside("no, not at all");
    assertThat(again.sayings()).extracting("key").containsExactly("question.chest_pain");
    assertThat(call.findings()).isEmpty();
    Answer next = call.heard(4, PatientTurn.Spoken.of("no"));
    assertThat(next.sayings()).extracting("key").doesNotContain("question.chest_pain");
  }

  @Test
  void what_is_told_over_a_question_nobody_heard_counts() {
    call.identified();
    Answer again = aside("and my calf is swollen and sore");
    assertThat(again.sayings()).extracting("key").containsExactly("question.chest_pain");
    assertThat(call.findings())
        .extracting((Finding finding) -> finding.judged().concept())
        .contains(Concept.LEG_SWELLING);
  }

  @Test
  void danger_told_over_a_question_nobody_heard_ends_the_call_with_the_emergency_wording() {
    call.identified();
    Answer last = aside("I can't breathe");
    assertThat(last.then()).isEqualTo(Answer.Then.HANG_UP);
    assertThat(last.sayings()).extracting("key").containsExactly("emergency");
    assertThat(call.alerts()).extracting(Alert::severity).containsExactly(Severity.URGENT);
  }

  @Test
  void whoever_is_not_heard_for_long_is_called_back_and_the_open_question_is_unanswered() {
    call.identified();
    Answer last = call.checkIn().wentSilent(call.ward.hospital(), call.id, 3);
    assertThat(last.then()).isEqualTo(Answer.Then.HANG_UP);
    assertThat(call.followUps()).extracting(FollowUp::reason).contains("went_silent");
    assertThat(call.findings()).isNotEmpty();
  }

  @Test
  void all_that_is_said_after_the_last_answer_is_kept() {
    call.identified().untilTheEnd();
    int turn = call.row().turn();
    late(turn, 1, "wait, one more thing");
    late(turn, 2, "I can't breathe");
    late(turn, 2, "I can't breathe");
    assertThat(call.transcript()).filteredOn(Utterance::late).hasSize(2);
    assertThat(call.alerts()).extracting(Alert::severity).containsExactly(Severity.URGENT);
  }

  private void late(int turn, int after, String words) {
    var late = new CheckIn.Late(turn + after, after, PatientTurn.Spoken.of(words));
    call.checkIn().heardLate(call.ward.hospital(), call.id, late);
  }

  @Test
  void nothing_is_late_while_the_conversation_goes_on() {
    call.identified();
    late(2, 2, "I can't breathe");
    assertThat(call.row().turn()).isEqualTo(2);
    assertThat(call.alerts()).isEmpty();
  }

  @Test
  void how_a_turn_went_on_the_line_stands_with_its_words() {
    call.identified();
    var how =
        new OnTheLine(2, List.of(5), Optional.of(Duration.ofMillis(830)), OnTheLine.By.BARGE_IN);
    DATABASE.bean(StreamRecord.class).went(call.ward.hospital(), call.id, how);
    List<Utterance> turn = call.transcript().stream().filter(each -> each.turn() == 2).toList();
    assertThat(turn.get(0).answered()).contains(Duration.ofMillis(830));
    assertThat(turn.get(0).bargedIn()).isTrue();
    assertThat(turn.get(1).heard()).contains(new Heard.UpTo(5));
    assertThat(turn.get(2).heard()).isEmpty();
  }
}

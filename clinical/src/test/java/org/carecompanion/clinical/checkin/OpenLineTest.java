package org.carecompanion.clinical.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.clinical.checkin.Late.Bearing.ANSWER;
import static org.carecompanion.clinical.checkin.Late.Bearing.ASIDE;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.call.Heard;
import org.carecompanion.domain.call.Speaker;
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

  private void late(int after, String words, Late.Bearing bearing) {
    var late = new Late(UUID.randomUUID(), after, PatientTurn.Spoken.of(words), bearing);
    call.checkIn().heardLate(call.ward.hospital(), call.id, late);
    call.checkIn().heardLate(call.ward.hospital(), call.id, late); // a commit was not confirmed
  }

  private List<String> patientSaid() {
    return call.transcript().stream()
        .filter(each -> each.said().speaker() == Speaker.PATIENT)
        .map(each -> each.turn() + (each.late() ? " late " : " ") + each.said().text())
        .skip(1)
        .toList();
  }

  @Test
  void all_that_is_said_after_the_last_answer_is_kept() {
    call.identified().untilTheEnd();
    int turn = call.row().turn();
    late(turn, "wait, one more thing", ANSWER);
    late(turn, "I can't breathe", ANSWER);
    assertThat(call.transcript()).filteredOn(Utterance::late).hasSize(2);
    assertThat(call.alerts()).extracting(Alert::severity).containsExactly(Severity.URGENT);
  }

  @Test
  void last_words_in_a_conversation_are_its_next_turn_and_the_next_are_kept_beside_it() {
    call.identified();
    late(2, "no", ANSWER);
    late(2, "and my calf is swollen and sore", ANSWER);
    assertThat(patientSaid()).containsExactly("3 no", "4 late and my calf is swollen and sore");
    assertThat(call.row().turn()).isEqualTo(3);
    assertThat(call.findings())
        .extracting((Finding finding) -> finding.judged().concept())
        .contains(Concept.CHEST_PAIN, Concept.LEG_SWELLING);
  }

  @Test
  void a_late_no_to_a_question_nobody_heard_denies_nothing() {
    call.identified();
    late(2, "no, not at all", ASIDE);
    assertThat(call.findings()).isEmpty();
    assertThat(call.row().answer().map(AnswerJson::read).orElseThrow().sayings())
        .extracting("key")
        .containsExactly("question.chest_pain");
  }

  @Test
  void the_turn_that_is_still_thought_about_keeps_its_place_whatever_is_said_after_it() {
    call.identified();
    late(3, "what did you say", ANSWER);
    call.says("I can't breathe");
    assertThat(patientSaid()).containsExactly("3 I can't breathe", "4 late what did you say");
    assertThat(call.alerts()).extracting(Alert::severity).containsExactly(Severity.URGENT);
    assertThat(call.answer().then()).isEqualTo(Answer.Then.HANG_UP);
  }

  @Test
  void words_that_come_when_the_conversation_went_on_elsewhere_are_kept_and_answer_nothing() {
    call.identified().says("no");
    late(2, "yes hello", ANSWER);
    late(2, "I can't breathe", ANSWER);
    assertThat(call.row().turn()).isEqualTo(3);
    assertThat(call.alerts()).extracting(Alert::severity).containsExactly(Severity.URGENT);
    String question = call.question();
    call.says("no");
    assertThat(patientSaid())
        .containsExactly("3 no", "4 late yes hello", "5 late I can't breathe", "6 no");
    assertThat(call.question()).isNotEqualTo(question);
  }

  @Test
  void whoever_finds_their_turn_taken_by_late_words_is_heard_all_the_same() {
    call.identified();
    late(2, "yes hello can you hear me", ASIDE);
    var calf = PatientTurn.Spoken.of("my calf is swollen and sore");
    Answer answer = call.heard(3, calf);
    assertThat(answer.turn()).isEqualTo(4);
    assertThat(answer.sayings()).extracting("key").containsExactly("question.chest_pain");
    assertThat(call.findings())
        .extracting((Finding finding) -> finding.judged().concept())
        .contains(Concept.LEG_SWELLING);
    assertThat(call.heard(3, calf)).isEqualTo(answer);
    assertThat(call.heard(4, calf)).isEqualTo(answer);
    assertThat(patientSaid())
        .containsExactly("3 yes hello can you hear me", "4 my calf is swollen and sore");
  }

  @Test
  void danger_in_a_turn_that_was_taken_is_answered_with_the_emergency_wording() {
    call.identified();
    late(2, "yes hello can you hear me", ASIDE);
    Answer answer = call.heard(3, PatientTurn.Spoken.of("I can't breathe"));
    assertThat(answer.sayings()).extracting("key").containsExactly("emergency");
  }

  @Test
  void keys_of_a_turn_that_was_taken_are_on_record_and_the_question_is_put() {
    call.identified();
    late(2, "yes hello can you hear me", ASIDE);
    Answer answer = call.heard(3, new PatientTurn.Keyed("2"));
    assertThat(answer.sayings()).extracting("key").containsExactly("question.chest_pain");
    assertThat(patientSaid()).endsWith("4 late 2");
  }

  @Test
  void what_is_said_before_the_opening_is_written_is_kept_and_heard_for_danger() {
    late(0, "hello I can't breathe", ANSWER);
    assertThat(call.alerts()).extracting(Alert::severity).containsExactly(Severity.URGENT);
    call.answered();
    assertThat(call.row().turn()).isEqualTo(1);
    assertThat(call.transcript()).filteredOn(Utterance::late).hasSize(1);
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

  @Test
  void what_was_heard_of_a_turn_is_not_overwritten_by_what_was_known_before() {
    call.identified();
    StreamRecord record = DATABASE.bean(StreamRecord.class);
    for (int heard : new int[] {9, 4, 0})
      record.went(
          call.ward.hospital(),
          call.id,
          new OnTheLine(2, List.of(heard), Optional.empty(), OnTheLine.By.TURN));
    record.heard(call.ward.hospital(), call.id, new Utterance.Place(2, 1), 3);
    Utterance first = call.transcript().stream().filter(each -> each.turn() == 2).toList().get(1);
    assertThat(first.heard()).contains(new Heard.UpTo(9));
  }
}

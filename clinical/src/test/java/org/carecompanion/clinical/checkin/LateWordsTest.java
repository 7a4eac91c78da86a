package org.carecompanion.clinical.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.consent.Consents;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.followup.FollowUp;
import org.carecompanion.domain.followup.FollowUpKind;
import org.junit.jupiter.api.Test;

/** Words that were still on their way when the line was over: nobody answers them, they count. */
class LateWordsTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private static final PatientTurn CHEST = PatientTurn.Spoken.of("my chest hurts");

  private final PhoneCall call = PhoneCall.planned(DATABASE);

  @Test
  void a_red_flag_is_kept_marked_late_and_alerted_and_the_line_is_hung_up() {
    call.identified().lineEnds(LineEnd.COMPLETED);
    Answer answer = call.heard(3, CHEST);
    assertThat(answer.then()).isEqualTo(Answer.Then.HANG_UP);
    assertThat(answer.sayings()).isEmpty();
    assertThat(call.alerts())
        .extracting(a -> a.reason().rule(), Alert::severity)
        .containsExactly(tuple("R-01", Severity.URGENT));
    assertThat(call.transcript())
        .filteredOn(Utterance::late)
        .extracting(Utterance::turn, u -> u.said().text(), u -> u.said().question().orElse(""))
        .containsExactly(tuple(3, "my chest hurts", "chest_pain"));
    assertThat(call.findings().getLast().evidence().turn()).isEqualTo(3);
    assertThat(call.row().outcome()).contains(CallOutcome.PARTLY_COMPLETED);
    assertThat(call.row().turn()).as("the conversation stays where it was").isEqualTo(2);
    assertThat(call.followUps()).extracting(FollowUp::kind).containsExactly(FollowUpKind.CALL_BACK);
  }

  @Test
  void an_answer_counts_as_the_answer_to_the_question_that_was_put() {
    call.identified().untilAsked("pain_now");
    int turn = call.answer().turn() + 1;
    call.lineEnds(LineEnd.COMPLETED);
    call.heard(turn, PatientTurn.Spoken.of("about an eight"));
    assertThat(call.alerts()).extracting(a -> a.reason().rule()).containsExactly("R-10");
  }

  @Test
  void a_wish_not_to_be_called_any_more_is_in_force() {
    call.identified().lineEnds(LineEnd.COMPLETED);
    call.heard(3, PatientTurn.Spoken.of("please stop calling me"));
    boolean stopped =
        call.read(Consents.class, consents -> consents.stopped(call.ward.phone()).isPresent());
    assertThat(stopped).isTrue();
  }

  @Test
  void four_repeats_at_once_are_one_utterance_and_one_alert() throws Exception {
    call.identified().lineEnds(LineEnd.COMPLETED);
    Callable<Answer> webhook = () -> call.heard(3, CHEST);
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(Collections.nCopies(4, webhook)))
        // of turn 3, or of the last that was answered to whoever comes when it is written
        assertThat(List.of(Answer.hangUp(2), Answer.hangUp(3))).contains(done.get());
    }
    assertThat(call.transcript()).filteredOn(Utterance::late).hasSize(1);
    assertThat(call.alerts()).hasSize(1);
  }

  @Test
  void a_no_after_the_end_is_kept_and_nothing_to_call_back_about() {
    call.identified().lineEnds(LineEnd.CANCELED);
    call.heard(3, PatientTurn.Spoken.of("no"));
    assertThat(call.findings()).hasSize(1);
    assertThat(call.transcript()).filteredOn(Utterance::late).hasSize(1);
    assertThat(call.followUps()).isEmpty();
  }

  @Test
  void silence_leaves_nothing() {
    call.identified().lineEnds(LineEnd.COMPLETED);
    List<Utterance> before = call.transcript();
    call.heard(3, new PatientTurn.Silent());
    assertThat(call.transcript()).hasSameSizeAs(before);
    assertThat(call.alerts()).isEmpty();
  }

  @Test
  void words_are_kept_whatever_number_they_bring() {
    call.identified().lineEnds(LineEnd.COMPLETED);
    call.heard(2, CHEST);
    call.heard(2, CHEST);
    assertThat(call.transcript()).filteredOn(Utterance::late).hasSize(1);
    assertThat(call.alerts()).hasSize(1);
  }

  @Test
  void after_the_companion_took_leave_only_what_is_dangerous_counts() {
    call.identified().untilTheEnd();
    int turn = call.answer().turn() + 1;
    call.heard(turn, PatientTurn.Spoken.of("oh, and I can't breathe"));
    call.lineEnds(LineEnd.COMPLETED);
    call.heard(turn, PatientTurn.Spoken.of("oh, and I can't breathe"));
    assertThat(call.row().outcome()).contains(CallOutcome.COMPLETED);
    assertThat(call.alerts()).extracting(Alert::severity).containsExactly(Severity.URGENT);
    assertThat(call.followUps()).extracting(FollowUp::reason).containsExactly("said_after_the_end");
  }

  @Test
  void a_machine_that_is_left_a_message_is_no_wrong_number_and_still_heard() {
    Ward ward = Ward.in(DATABASE);
    ward.patientAgreesToVoicemail();
    PhoneCall machine = PhoneCall.in(DATABASE, ward).answered();
    DATABASE.bean(CallEnds.class).voicemail(ward.hospital(), machine.id);
    machine.heard(2, PatientTurn.Spoken.of("you have the wrong number, leave a message"));
    assertThat(machine.followUps()).isEmpty();
    assertThat(machine.transcript()).filteredOn(Utterance::late).hasSize(1);
    assertThat(machine.row().ended()).isFalse();
  }
}

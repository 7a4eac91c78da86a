package org.carecompanion.clinical.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.alert.AlertRecord;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Saying;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.AlertEvent;
import org.carecompanion.domain.alert.AlertState;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.call.Via;
import org.carecompanion.domain.consent.Consents;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Quantity;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.followup.FollowUp;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.patient.Patients;
import org.junit.jupiter.api.Test;

/** Whole calls with the bundled protocol over a real database. */
class CheckInTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private static final PatientTurn YES = PatientTurn.Spoken.of("yes");
  private final PhoneCall call = PhoneCall.planned(DATABASE);

  @Test
  void the_opening_is_turn_one_and_says_who_calls() {
    call.answered();
    assertThat(call.answer().turn()).isEqualTo(1);
    assertThat(call.said()).contains("automated AI assistant", "Harbor Hospital", "911");
    assertThat(call.row().turn()).isEqualTo(1);
    assertThat(call.transcript())
        .hasSize(call.answer().sayings().size())
        .allSatisfy(
            said -> {
              assertThat(said.turn()).isEqualTo(1);
              assertThat(said.position()).isPositive();
              assertThat(said.said().speaker()).isEqualTo(Speaker.COMPANION);
              assertThat(said.said().via()).isEqualTo(Via.VOICE);
            });
  }

  @Test
  void what_was_said_is_kept_in_order_with_how_it_came() {
    call.identified().saysClearly("no", 0.83).presses("2").isSilent();
    List<Utterance> patient =
        call.transcript().stream().filter(u -> u.said().speaker() == Speaker.PATIENT).toList();
    assertThat(patient)
        .extracting(Utterance::turn, Utterance::position, u -> u.said().via(), u -> u.said().text())
        .containsExactly(
            tuple(2, 0, Via.SPEECH, "This is Maria Lopez, March fifteenth, nineteen fifty-eight."),
            tuple(3, 0, Via.SPEECH, "no"),
            tuple(4, 0, Via.KEYPAD, "2"),
            tuple(5, 0, Via.SILENCE, ""));
    assertThat(patient)
        .extracting(u -> u.said().question())
        .containsExactly(
            Optional.empty(),
            Optional.of("chest_pain"),
            Optional.of("breathing"),
            Optional.of("fainting"));
    assertThat(patient.get(1).said().confidence()).contains(0.83f);
  }

  @Test
  void a_patient_who_recovers_well_completes_and_leaves_nothing_to_do() {
    call.identified().untilTheEnd().lineEnds(LineEnd.COMPLETED);
    assertThat(call.row().outcome()).contains(CallOutcome.COMPLETED);
    assertThat(call.alerts()).isEmpty();
    assertThat(call.followUps()).isEmpty();
    assertThat(call.findings()).extracting(f -> f.judged().severity()).containsOnly(Severity.NONE);
  }

  @Test
  void pain_eight_is_a_finding_and_a_high_alert_with_the_words_and_their_turn() {
    call.identified().untilAsked("pain_now").says("It's an eight even with the pills");
    int turn = call.answer().turn();
    Alert alert = call.alerts().getFirst();
    assertThat(call.alerts()).hasSize(1);
    assertThat(alert.reason().rule()).isEqualTo("R-10");
    assertThat(alert.severity()).isEqualTo(Severity.HIGH);
    assertThat(alert.patient()).isEqualTo(call.ward.patient());
    Finding proof =
        call.findings().stream().filter(f -> f.id().equals(alert.finding())).findFirst().get();
    assertThat(proof.judged())
        .isEqualTo(
            new Finding.Judged(
                Concept.PAIN,
                FindingStatus.PRESENT,
                Severity.HIGH,
                Optional.of(Quantity.score(8))));
    assertThat(proof.evidence().quote()).contains("eight");
    assertThat(proof.evidence().turn()).isEqualTo(turn);
    assertThat(proof.evidence().question()).contains("pain_now");
    assertThat(call.transcript())
        .anySatisfy(
            said -> {
              assertThat(said.turn()).isEqualTo(turn);
              assertThat(said.said().text()).contains(proof.evidence().quote());
            });
  }

  @Test
  void pain_now_and_at_its_worst_are_two_findings_and_one_alert() {
    call.identified().untilAsked("pain_now").says("eight").says("nine");
    assertThat(call.findings())
        .filteredOn(f -> f.judged().concept() == Concept.PAIN)
        .extracting(f -> f.judged().value())
        .containsExactly(Optional.of(Quantity.score(8)), Optional.of(Quantity.score(9)));
    assertThat(call.alerts()).extracting(a -> a.reason().rule()).containsExactly("R-10");
  }

  @Test
  void chest_pain_in_passing_is_urgent_and_the_emergency_number_is_said_at_once() {
    call.identified()
        .untilAsked("wound_redness")
        .says("It's a bit red. My chest feels tight when I climb the stairs, though.");
    assertThat(call.answer().then()).isEqualTo(Answer.Then.HANG_UP);
    assertThat(call.answer().sayings()).extracting(Saying::key).containsExactly("emergency");
    assertThat(call.said()).contains("dial 911");
    Alert alert =
        call.alerts().stream().filter(a -> a.severity() == Severity.URGENT).findFirst().get();
    assertThat(alert.reason().rule()).isEqualTo("R-01");
    assertThat(alert.state()).isEqualTo(AlertState.NEW);
    assertThat(DATABASE.jobs(AlertRecord.UNACKNOWLEDGED.name(), call.ward.hospital()))
        .containsExactly(alert.id().value());
    assertThat(DATABASE.due(AlertRecord.UNACKNOWLEDGED.name(), call.ward.hospital()))
        .containsExactly(DATABASE.clock().instant().plus(Duration.ofMinutes(5)));
    List<AlertEvent> history = call.read(Alerts.class, alerts -> alerts.history(alert.id()));
    assertThat(history).extracting(AlertEvent::kind).containsExactly(AlertEvent.Kind.RAISED);
    assertThat(call.lineEnds(LineEnd.COMPLETED).row().outcome())
        .contains(CallOutcome.PARTLY_COMPLETED);
  }

  @Test
  void an_unanswered_red_flag_is_a_moderate_alert_and_never_a_no() {
    call.identified().isSilent().isSilent().isSilent();
    assertThat(call.question()).isEqualTo("breathing");
    assertThat(call.alerts())
        .extracting(a -> a.reason().rule(), Alert::severity)
        .containsExactly(tuple("R-90", Severity.MODERATE));
    assertThat(call.findings())
        .extracting(f -> f.judged().concept(), f -> f.judged().status())
        .containsExactly(tuple(Concept.UNANSWERED, FindingStatus.PRESENT));
    assertThat(call.findings().getFirst().evidence().question()).contains("chest_pain");
  }

  @Test
  void stop_is_in_force_for_the_number_at_once() {
    call.identified().says("please stop calling me");
    boolean stopped =
        call.read(Consents.class, consents -> consents.stopped(call.ward.phone()).isPresent());
    assertThat(stopped).isTrue();
    assertThat(call.answer().then()).isEqualTo(Answer.Then.HANG_UP);
    assertThat(call.lineEnds(LineEnd.COMPLETED).row().outcome()).contains(CallOutcome.DECLINED);
  }

  @Test
  void asked_for_a_nurse_there_is_one_call_back_to_do() {
    call.identified().says("Can I talk to a nurse?").lineEnds(LineEnd.COMPLETED);
    assertThat(call.followUps())
        .extracting(FollowUp::kind, FollowUp::reason)
        .containsExactly(tuple(FollowUpKind.CALL_BACK, "nurse_asked"));
    assertThat(call.followUps().getFirst().dueAt())
        .isEqualTo(DATABASE.clock().instant().plus(Duration.ofHours(4)));
  }

  @Test
  void failures_to_prove_who_it_is_are_counted_per_patient_and_number() {
    call.answered().says("Maria Lopez, January first, nineteen seventy");
    assertThat(failures()).isEqualTo(1);
    call.says("Maria Lopez, February second, nineteen eighty");
    assertThat(failures()).isEqualTo(2);
    assertThat(call.answer().then()).isEqualTo(Answer.Then.HANG_UP);
    assertThat(call.said()).doesNotContain("knee");
    assertThat(call.findings()).isEmpty();
  }

  private long failures() {
    return call.read(
        Patients.class,
        patients ->
            patients.identityFailures(
                call.ward.patient(), call.ward.phone(), ClinicalDatabase.FRIDAY_MORNING));
  }
}

package org.carecompanion.telephony.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.ApiKeyId;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.call.CallProgress;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.carrier.SmallPhoneCompany.Mood;
import org.carecompanion.telephony.outbound.CallControl.Canceled;
import org.carecompanion.telephony.outbound.CallControl.HungUp;
import org.junit.jupiter.api.Test;

class CallControlTest {
  private static final PatientTurn MARIA =
      PatientTurn.Spoken.of("This is Maria Lopez, March fifteenth, nineteen fifty-eight.");

  private final PhoneBench bench = new PhoneBench();
  private final CallId call = bench.ward.plannedCall();

  @Test
  void a_planned_call_that_is_canceled_is_never_dialed() {
    assertThat(cancel()).isEqualTo(Canceled.DONE);
    assertThat(bench.run(Dialer.class, call)).isEmpty();
    assertThat(bench.company.asked()).isZero();
    assertEnded(CallOutcome.CANCELED, "canceled_by_staff");
    assertThat(bench.followUps(call)).isEmpty();
    assertThat(audited()).containsExactly("CALL_CANCELED", "ENDED");
  }

  @Test
  void a_ringing_phone_stops_ringing_and_its_number_is_free() {
    String rang = dialed();
    assertThat(cancel()).isEqualTo(Canceled.DONE);
    assertThat(bench.company.state(rang)).isEqualTo(LineState.CANCELED);
    assertEnded(CallOutcome.CANCELED, "canceled_by_staff");
    assertThat(bench.liveOnTheNumber()).isZero();
    assertThat(bench.followUps(call)).isEmpty();
  }

  @Test
  void a_program_cancels_as_a_program() {
    dialed();
    var program = new Caller(Actor.key(ApiKeyId.random()), bench.ward.hospital(), Role.PROGRAM);
    assertThat(control().cancel(program, call)).isEqualTo(Canceled.DONE);
    assertEnded(CallOutcome.CANCELED, "canceled_by_program");
  }

  @Test
  void an_answer_we_know_of_comes_before_the_cancel() {
    talking();
    assertThat(cancel()).isEqualTo(Canceled.ALREADY_ANSWERED);
    assertThat(bench.call(call).ended()).isFalse();
    assertThat(audited()).containsExactly("DIALED");
  }

  @Test
  void an_answer_only_the_carrier_knows_of_comes_before_the_cancel() {
    bench.company.becomes(dialed(), LineState.IN_PROGRESS);
    assertThat(cancel()).isEqualTo(Canceled.ALREADY_ANSWERED);
    assertThat(bench.call(call).status()).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(bench.call(call).stopWish()).isEmpty();
  }

  @Test
  void an_end_only_the_carrier_knows_of_comes_before_the_cancel() {
    bench.company.becomes(dialed(), LineState.NO_ANSWER);
    assertThat(cancel()).isEqualTo(Canceled.ALREADY_OVER);
    assertThat(bench.call(call).outcome()).contains(CallOutcome.NO_ANSWER);
    assertThat(bench.followUps(call)).containsExactly("REACH_PATIENT no_answer");
  }

  @Test
  void canceled_twice_it_is_over_the_second_time() {
    dialed();
    cancel();
    assertThat(cancel()).isEqualTo(Canceled.ALREADY_OVER);
    assertThat(hangUp()).isEqualTo(HungUp.ALREADY_OVER);
  }

  @Test
  void a_call_of_another_hospital_is_not_there() {
    PhoneBench other = new PhoneBench();
    assertThat(control().cancel(other.ward.asNurse(), call)).isEqualTo(Canceled.NO_SUCH_CALL);
    assertThat(control().hangUp(other.ward.asNurse(), call)).isEqualTo(HungUp.NO_SUCH_CALL);
    assertThat(bench.call(call).status()).isEqualTo(CallStatus.PLANNED);
  }

  @Test
  void canceling_and_dialing_in_the_same_moment_never_leaves_a_phone_ringing() throws Exception {
    for (int i = 0; i < 4; i++) {
      CallId raced = i == 0 ? call : bench.planned(bench.admit(Ward.nextNumber(), Ward.NEW_YORK));
      Callable<Object> dial = () -> bench.run(Dialer.class, raced);
      Callable<Object> cancel = () -> control().cancel(bench.ward.asNurse(), raced);
      try (var threads = Executors.newFixedThreadPool(2)) {
        for (var done : threads.invokeAll(List.of(dial, cancel))) done.get();
      }
      bench.run(CallStopper.class, raced);
      assertThat(bench.call(raced).outcome()).contains(CallOutcome.CANCELED);
    }
    assertThat(bench.company.rang())
        .allSatisfy(id -> assertThat(bench.company.state(id)).isEqualTo(LineState.CANCELED));
  }

  @Test
  void while_the_carrier_is_away_the_wish_stays_and_a_person_is_told() {
    String rang = dialed();
    bench.company.is(Mood.AWAY);
    assertThat(cancel()).isEqualTo(Canceled.NOT_CONFIRMED);
    assertThat(bench.call(call).ended()).isFalse();
    assertThat(bench.database.jobs("stop-call", bench.ward.hospital()))
        .containsExactly(call.value());
    assertThat(stop()).contains(Duration.ofSeconds(5));
    assertThat(bench.followUps(call)).isEmpty();
    bench.pass(Duration.ofMinutes(2));
    assertThat(stop()).contains(Duration.ofSeconds(30));
    assertThat(stop()).isPresent();
    assertThat(bench.followUps(call)).containsExactly("CALL_NOT_STOPPED cancel_not_confirmed");
    bench.company.is(Mood.WELL);
    assertThat(stop()).isEmpty();
    assertThat(bench.company.state(rang)).isEqualTo(LineState.CANCELED);
    assertEnded(CallOutcome.CANCELED, "canceled_by_staff");
  }

  @Test
  void a_cancel_that_came_through_too_late_lets_the_call_go_on() {
    String rang = dialed();
    bench.company.is(Mood.AWAY);
    cancel();
    bench.company.becomes(rang, LineState.IN_PROGRESS);
    bench.company.is(Mood.WELL);
    assertThat(stop()).isEmpty();
    assertThat(bench.call(call).status()).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(bench.call(call).stopWish()).isEmpty();
  }

  @Test
  void a_call_whose_id_is_not_known_yet_is_canceled_as_soon_as_it_is() {
    bench.company.is(Mood.LOSES_ANSWERS);
    bench.run(Dialer.class, call);
    bench.company.is(Mood.WELL);
    assertThat(cancel()).isEqualTo(Canceled.NOT_CONFIRMED);
    assertThat(stop()).isPresent();
    bench.run(CallWatch.class, call);
    assertThat(stop()).isEmpty();
    assertEnded(CallOutcome.CANCELED, "canceled_by_staff");
    assertThat(bench.company.state(bench.company.rang().getFirst())).isEqualTo(LineState.CANCELED);
  }

  @Test
  void a_canceled_call_that_waits_for_a_busy_carrier_is_not_dialed_again() {
    bench.company.is(Mood.TOO_BUSY);
    bench.run(Dialer.class, call);
    assertThat(cancel()).isEqualTo(Canceled.DONE);
    bench.company.is(Mood.WELL);
    bench.run(Dialer.class, call);
    assertThat(bench.company.rang()).isEmpty();
    assertEnded(CallOutcome.CANCELED, "canceled_by_staff");
  }

  @Test
  void a_live_call_is_cut_what_was_said_is_kept_and_somebody_calls_back() {
    String rang = talking();
    CheckIn checkIn = bench.bean(CheckIn.class);
    checkIn.answered(bench.ward.hospital(), call);
    checkIn.heard(bench.ward.hospital(), call, 2, MARIA);
    assertThat(hangUp()).isEqualTo(HungUp.DONE);
    assertThat(bench.company.state(rang)).isEqualTo(LineState.COMPLETED);
    assertEnded(CallOutcome.PARTLY_COMPLETED, "ended_by_staff");
    assertThat(bench.followUps(call)).containsExactly("CALL_BACK ended_by_staff");
    assertThat(bench.call(call).turn()).isEqualTo(2);
    assertThat(audited()).containsExactly("DIALED", "HUNG_UP", "ENDED");
  }

  @Test
  void cut_before_anybody_said_who_it_is_the_patient_was_not_reached() {
    talking();
    assertThat(hangUp()).isEqualTo(HungUp.DONE);
    assertEnded(CallOutcome.INTERRUPTED, "ended_by_staff");
    assertThat(bench.followUps(call)).containsExactly("REACH_PATIENT ended_by_staff");
  }

  @Test
  void the_carriers_own_report_of_the_end_may_come_first() {
    String rang = talking();
    bench.company.is(Mood.AWAY);
    assertThat(hangUp()).isEqualTo(HungUp.NOT_CONFIRMED);
    report(rang, LineState.COMPLETED);
    assertEnded(CallOutcome.INTERRUPTED, "ended_by_staff");
    assertThat(stop()).isEmpty();
  }

  @Test
  void an_end_that_only_the_watch_finds_is_still_ours() {
    String rang = talking();
    bench.bean(CheckIn.class).answered(bench.ward.hospital(), call);
    bench.company.is(Mood.AWAY);
    hangUp();
    bench.company.becomes(rang, LineState.COMPLETED);
    bench.company.is(Mood.WELL);
    bench.run(CallWatch.class, call);
    assertEnded(CallOutcome.INTERRUPTED, "ended_by_staff");
  }

  @Test
  void a_hang_up_that_is_not_confirmed_is_tried_on_and_a_person_is_told() {
    String rang = talking();
    bench.company.is(Mood.AWAY);
    assertThat(hangUp()).isEqualTo(HungUp.NOT_CONFIRMED);
    bench.pass(Duration.ofMinutes(2));
    assertThat(stop()).isPresent();
    assertThat(bench.followUps(call)).containsExactly("CALL_NOT_STOPPED hang_up_not_confirmed");
    bench.company.is(Mood.WELL);
    assertThat(stop()).isEmpty();
    assertThat(bench.company.state(rang)).isEqualTo(LineState.COMPLETED);
    assertThat(bench.call(call).ended()).isTrue();
  }

  @Test
  void nobody_is_on_a_line_that_rings() {
    dialed();
    assertThat(hangUp()).isEqualTo(HungUp.NOT_ANSWERED);
    assertThat(bench.call(call).stopWish()).isEmpty();
  }

  private String dialed() {
    bench.run(Dialer.class, call);
    return bench.company.rang().getLast();
  }

  private String talking() {
    String rang = dialed();
    bench.company.becomes(rang, LineState.IN_PROGRESS);
    report(rang, LineState.IN_PROGRESS);
    return rang;
  }

  private void report(String rang, LineState state) {
    bench.bean(CallProgress.class).report(bench.line(), call, new LineReport(rang, state));
  }

  private void assertEnded(CallOutcome outcome, String reason) {
    assertThat(bench.call(call).outcome()).contains(outcome);
    assertThat(bench.call(call).outcomeReason()).contains(reason);
  }

  private List<String> audited() {
    return bench.database.rows(
        "select action from audit_entry where subject_id = '%s' and action <> 'CALL_REQUESTED' order by at"
            .formatted(call));
  }

  private Canceled cancel() {
    return control().cancel(bench.ward.asNurse(), call);
  }

  private HungUp hangUp() {
    return control().hangUp(bench.ward.asNurse(), call);
  }

  private Optional<Duration> stop() {
    return bench.run(CallStopper.class, call);
  }

  private CallControl control() {
    return bench.bean(CallControl.class);
  }
}

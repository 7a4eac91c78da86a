package org.carecompanion.telephony.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.domain.call.AttemptStatus;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.hospital.Carrier;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.domain.hospital.PhoneLine;
import org.carecompanion.domain.hospital.TelephonyAccount;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.carrier.CarrierAway;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.carrier.SmallPhoneCompany.Mood;
import org.junit.jupiter.api.Test;

class CallWatchTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final PhoneBench bench = new PhoneBench();
  private final CallId call = bench.ward.plannedCall();

  @Test
  void a_call_still_on_the_line_goes_on() {
    String rang = dialed(Mood.WELL);
    bench.company.becomes(rang, LineState.IN_PROGRESS);
    assertThat(watch()).contains(MINUTE);
    assertThat(bench.call(call).status()).isEqualTo(CallStatus.IN_PROGRESS);
  }

  @Test
  void a_call_whose_end_nobody_told_us_of_is_closed() {
    String rang = dialed(Mood.WELL);
    bench.company.becomes(rang, LineState.NO_ANSWER);
    assertThat(watch()).isEmpty();
    assertThat(bench.call(call).outcome()).contains(CallOutcome.NO_ANSWER);
    assertThat(bench.followUps(call)).containsExactly("REACH_PATIENT no_answer");
    assertThat(bench.liveOnTheNumber()).isZero();
  }

  @Test
  void a_call_that_has_ended_is_not_watched_any_more() {
    String rang = dialed(Mood.WELL);
    bench.company.becomes(rang, LineState.BUSY);
    watch();
    assertThat(watch()).isEmpty();
    assertThat(bench.followUps(call)).hasSize(1);
  }

  @Test
  void while_the_carrier_is_away_nothing_is_decided() {
    dialed(Mood.WELL);
    bench.company.is(Mood.AWAY);
    bench.pass(Duration.ofHours(1));
    assertThatThrownBy(this::watch).isInstanceOf(CarrierAway.class);
    assertThat(bench.call(call).ended()).isFalse();
    assertThat(bench.bean(CallWatch.class).retryAfter()).isEqualTo(MINUTE);
  }

  @Test
  void a_call_that_can_last_no_longer_is_closed_whatever_the_carrier_does_not_say() {
    dialed(Mood.WELL);
    bench.company.is(Mood.AWAY);
    bench.pass(Duration.ofHours(2));
    assertThat(watch()).isEmpty();
    assertThat(bench.call(call).outcome()).contains(CallOutcome.INTERRUPTED);
    assertThat(bench.followUps(call)).containsExactly("INTERRUPTED_CALL carrier_did_not_answer");
    assertThat(bench.liveOnTheNumber()).isZero();
  }

  @Test
  void a_conversation_whose_end_nobody_reported_is_not_called_hung_up() {
    String rang = dialed(Mood.WELL);
    bench.bean(CheckIn.class).answered(bench.ward.hospital(), call);
    bench.company.becomes(rang, LineState.COMPLETED);
    assertThat(watch()).isEmpty();
    assertThat(bench.call(call).outcome()).contains(CallOutcome.INTERRUPTED);
    assertThat(bench.followUps(call)).containsExactly("INTERRUPTED_CALL end_not_reported");
  }

  /** The watch came between the end and the carrier's report of it. */
  @Test
  void who_hung_up_just_now_is_not_taken_for_somebody_we_lost() {
    String rang = dialed(Mood.WELL);
    bench.bean(CheckIn.class).answered(bench.ward.hospital(), call);
    bench.company.isHungUp(rang);
    bench.pass(Duration.ofSeconds(29));
    assertThat(watch()).contains(MINUTE);
    assertThat(bench.call(call).ended()).isFalse();
    bench.pass(MINUTE);
    assertThat(watch()).isEmpty();
    assertThat(bench.followUps(call)).containsExactly("INTERRUPTED_CALL end_not_reported");
  }

  @Test
  void nor_is_who_hung_up_just_now_in_a_call_that_had_to_be_searched() {
    String rang = dialed(Mood.LOSES_ANSWERS);
    bench.company.isHungUp(rang);
    assertThat(watch()).contains(MINUTE);
    assertThat(bench.call(call).ended()).isFalse();
    bench.pass(MINUTE);
    assertThat(watch()).isEmpty();
    assertThat(bench.call(call).ended()).isTrue();
  }

  @Test
  void a_carrier_whose_clock_is_far_ahead_is_believed_all_the_same() {
    String rang = dialed(Mood.WELL);
    bench.company.isHungUp(rang);
    bench.pass(Duration.ofMinutes(-20));
    assertThat(watch()).isEmpty();
    assertThat(bench.call(call).ended()).isTrue();
  }

  @Test
  void a_call_the_carrier_cannot_read_yet_is_given_time() {
    bench.company.hides(dialed(Mood.WELL));
    assertThat(watch()).contains(MINUTE);
    bench.pass(Duration.ofMinutes(3));
    assertThat(watch()).isEmpty();
    assertThat(bench.call(call).outcome()).contains(CallOutcome.INTERRUPTED);
    assertThat(bench.call(call).outcomeReason()).contains("carrier_does_not_know_it");
    assertThat(bench.followUps(call)).containsExactly("INTERRUPTED_CALL carrier_does_not_know_it");
  }

  @Test
  void a_call_whose_answer_was_lost_is_found_and_adopted_while_it_rings() {
    String rang = dialed(Mood.LOSES_ANSWERS);
    assertThat(watch()).contains(MINUTE);
    assertThat(bench.attempts(call))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.status()).isEqualTo(AttemptStatus.PLACED);
              assertThat(a.carrierCallId()).contains(rang);
            });
    bench.company.becomes(rang, LineState.NO_ANSWER);
    assertThat(watch()).isEmpty();
    assertThat(bench.call(call).outcome()).contains(CallOutcome.NO_ANSWER);
    assertThat(bench.followUps(call))
        .containsExactly("UNKNOWN_ATTEMPT carrier_did_not_answer", "REACH_PATIENT no_answer");
    assertThat(bench.company.rang()).hasSize(1);
  }

  @Test
  void a_call_of_a_node_that_died_is_found_and_adopted() {
    bench.company.is(Mood.ASKER_DIES);
    assertThatThrownBy(() -> bench.run(Dialer.class, call))
        .isInstanceOf(IllegalStateException.class);
    bench.company.is(Mood.WELL);
    bench.pass(MINUTE);
    assertThat(watch()).contains(MINUTE);
    assertThat(bench.attempts(call).getFirst().carrierCallId())
        .contains(bench.company.rang().getFirst());
    assertThat(bench.company.asked()).isEqualTo(1);
  }

  @Test
  void a_call_that_was_never_placed_is_closed_and_its_number_is_free_again() {
    dialed(Mood.LOSES_REQUESTS);
    assertThat(watch()).contains(MINUTE);
    bench.pass(Duration.ofMinutes(3));
    assertThat(watch()).isEmpty();
    assertThat(bench.call(call).outcomeReason()).contains("carrier_never_placed_it");
    assertThat(bench.followUps(call))
        .containsExactly(
            "UNKNOWN_ATTEMPT carrier_did_not_answer", "INTERRUPTED_CALL carrier_never_placed_it");
    assertThat(bench.liveOnTheNumber()).isZero();
    assertThat(bench.company.asked()).isEqualTo(1);
  }

  @Test
  void an_earlier_call_of_ours_to_the_same_number_is_not_taken_for_the_lost_one() {
    String earlier = dialed(Mood.WELL);
    bench.company.becomes(earlier, LineState.BUSY);
    watch();
    CallId second = bench.ward.plannedCall();
    bench.company.is(Mood.LOSES_REQUESTS);
    bench.run(Dialer.class, second);
    bench.pass(MINUTE);
    assertThat(bench.run(CallWatch.class, second)).contains(MINUTE);
    assertThat(bench.call(second).ended()).isFalse();
    assertThat(bench.attempts(second).getFirst().carrierCallId()).isEmpty();
  }

  @Test
  void of_two_earlier_and_one_lost_call_the_lost_one_is_adopted() {
    bench.company.becomes(dialed(Mood.WELL), LineState.BUSY);
    watch();
    CallId second = bench.ward.plannedCall();
    bench.company.is(Mood.LOSES_ANSWERS);
    bench.run(Dialer.class, second);
    assertThat(bench.run(CallWatch.class, second)).contains(MINUTE);
    assertThat(bench.attempts(second).getFirst().carrierCallId())
        .contains(bench.company.rang().getLast());
  }

  @Test
  void while_one_of_several_may_be_ringing_the_number_stays_taken() {
    String first = dialed(Mood.LOSES_ANSWERS);
    String stranger = bench.company.ring(bench.ward.phone());
    bench.company.becomes(first, LineState.COMPLETED);
    bench.pass(Duration.ofMinutes(10));
    assertThat(watch()).contains(MINUTE);
    assertThat(bench.liveOnTheNumber()).isEqualTo(1);
    bench.company.becomes(stranger, LineState.COMPLETED);
    assertThat(watch()).isEmpty();
    assertThat(bench.call(call).outcomeReason()).contains("carrier_lists_several");
    assertThat(bench.liveOnTheNumber()).isZero();
  }

  @Test
  void a_call_that_waits_to_be_dialed_again_is_left_to_the_dialer() {
    bench.company.ring(bench.ward.phone());
    bench.company.is(Mood.TOO_BUSY);
    bench.run(Dialer.class, call);
    bench.pass(MINUTE);
    assertThat(watch()).contains(MINUTE);
    assertThat(bench.call(call).status()).isEqualTo(CallStatus.PLANNED);
    assertThat(bench.attempts(call).getFirst().carrierCallId()).isEmpty();
  }

  @Test
  void a_refused_call_whose_node_died_before_it_was_closed_is_closed() {
    bench.company.is(Mood.ASKER_DIES);
    assertThatThrownBy(() -> bench.run(Dialer.class, call))
        .isInstanceOf(IllegalStateException.class);
    bench.bean(Attempts.class).refused(bench.line(), call, "21211");
    assertThat(watch()).isEmpty();
    assertThat(bench.call(call).outcome()).contains(CallOutcome.NOT_PLACED);
    assertThat(bench.followUps(call)).containsExactly("REACH_PATIENT carrier_21211");
  }

  @Test
  void a_call_is_watched_on_its_own_line_even_when_another_stands_first() {
    String rang = dialed(Mood.WELL);
    bench.database.doIn(
        bench.ward.hospital(),
        () ->
            bench
                .database
                .bean(Hospitals.class)
                .add(
                    new PhoneLine(
                        new TelephonyAccount(Carrier.TWILIO, "AC2", "t"), "+12125550000")));
    bench.company.becomes(rang, LineState.NO_ANSWER);
    assertThat(watch()).isEmpty();
    assertThat(bench.call(call).outcome()).contains(CallOutcome.NO_ANSWER);
  }

  @Test
  void a_call_is_watched_also_when_its_line_was_closed_meanwhile() {
    String rang = dialed(Mood.WELL);
    bench.database.rows(
        "update phone_line set closed_at = now() where hospital_id = '%s' returning id"
            .formatted(bench.ward.hospital()));
    bench.company.becomes(rang, LineState.NO_ANSWER);
    assertThat(watch()).isEmpty();
    assertThat(bench.call(call).outcome()).contains(CallOutcome.NO_ANSWER);
  }

  /** Returns the carrier's id of what rang, or "" if nothing did; a minute has passed. */
  private String dialed(Mood mood) {
    bench.company.is(mood);
    bench.run(Dialer.class, call);
    bench.company.is(Mood.WELL);
    bench.pass(MINUTE);
    return bench.company.rang().isEmpty() ? "" : bench.company.rang().getLast();
  }

  private Optional<Duration> watch() {
    return bench.run(CallWatch.class, call);
  }
}

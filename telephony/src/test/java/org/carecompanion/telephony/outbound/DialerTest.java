package org.carecompanion.telephony.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.checkin.CallEnds;
import org.carecompanion.clinical.checkin.LineEnd;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.domain.call.AttemptStatus;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.consent.Consent;
import org.carecompanion.domain.consent.Consents;
import org.carecompanion.domain.hospital.Hospitals;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.call.CallProgress;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.carrier.SmallPhoneCompany.Mood;
import org.carecompanion.telephony.room.RoomSettings;
import org.junit.jupiter.api.Test;

class DialerTest {
  private final PhoneBench bench = new PhoneBench();
  private final CallId call = bench.ward.plannedCall();

  @Test
  void a_planned_call_rings_once_and_is_watched() {
    assertThat(dial()).isEmpty();
    assertThat(bench.company.rang()).hasSize(1);
    assertThat(bench.call(call).status()).isEqualTo(CallStatus.DIALING);
    assertThat(bench.attempts(call))
        .singleElement()
        .satisfies(
            attempt -> {
              assertThat(attempt.status()).isEqualTo(AttemptStatus.PLACED);
              assertThat(attempt.carrierCallId()).contains(bench.company.rang().getFirst());
            });
    assertThat(bench.database.due("watch-call", bench.ward.hospital()))
        .containsExactly(ClinicalDatabase.FRIDAY_MORNING.plus(Duration.ofMinutes(1)));
  }

  @Test
  void a_job_that_runs_twice_rings_once() {
    dial();
    assertThat(dial()).isEmpty();
    assertThat(bench.company.asked()).isEqualTo(1);
  }

  @Test
  void eight_nodes_at_once_ring_once() throws Exception {
    try (var nodes = Executors.newFixedThreadPool(8)) {
      Callable<Optional<Duration>> dial = this::dial;
      for (var done :
          nodes.invokeAll(IntStream.range(0, 8).mapToObj(i -> dial).collect(Collectors.toList())))
        done.get();
    }
    assertThat(bench.company.asked()).isEqualTo(1);
    assertThat(bench.attempts(call)).hasSize(1);
  }

  @Test
  void a_webhook_may_be_faster_than_the_answer_to_the_request() {
    bench.company.tellsBeforeItAnswers(
        id ->
            assertThat(
                    bench
                        .bean(CallProgress.class)
                        .report(bench.line(), call, new LineReport(id, LineState.IN_PROGRESS)))
                .isTrue());
    dial();
    assertThat(bench.call(call).status()).isEqualTo(CallStatus.IN_PROGRESS);
    assertThat(bench.attempts(call).getFirst().carrierCallId())
        .contains(bench.company.rang().getFirst());
  }

  @Test
  void an_answer_and_webhooks_in_the_same_moment_are_taken_one_after_the_other() throws Exception {
    dial();
    String id = bench.company.rang().getFirst();
    var line = bench.line();
    var attempts = bench.bean(Attempts.class);
    var progress = bench.bean(CallProgress.class);
    Callable<Object> answer =
        () -> {
          attempts.placed(line, call, id);
          return true;
        };
    Callable<Object> webhook =
        () -> progress.report(line, call, new LineReport(id, LineState.RINGING));
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var done : threads.invokeAll(List.of(answer, webhook, answer, webhook, answer, webhook)))
        assertThat(done.get()).isEqualTo(true);
    }
    assertThat(bench.call(call).status()).isEqualTo(CallStatus.RINGING);
  }

  @Test
  void a_call_that_has_ended_is_not_dialed() {
    bench.bean(CallEnds.class).notPlaced(bench.ward.hospital(), call, "consent");
    assertThat(dial()).isEmpty();
    assertThat(bench.company.asked()).isZero();
  }

  @Test
  void a_node_that_dies_before_the_answer_leaves_an_attempt_and_never_dials_again() {
    bench.company.is(Mood.ASKER_DIES);
    assertThatThrownBy(this::dial).isInstanceOf(IllegalStateException.class);
    bench.company.is(Mood.WELL);
    assertThat(dial()).isEmpty();
    assertThat(bench.company.asked()).isEqualTo(1);
    assertThat(bench.attempts(call))
        .singleElement()
        .satisfies(a -> assertThat(a.status()).isEqualTo(AttemptStatus.REQUESTED));
    assertThat(bench.database.due("watch-call", bench.ward.hospital())).hasSize(1);
  }

  @Test
  void a_lost_answer_is_given_to_a_person_and_never_dialed_again() {
    bench.company.is(Mood.LOSES_ANSWERS);
    assertThat(dial()).isEmpty();
    assertThat(bench.attempts(call))
        .singleElement()
        .satisfies(a -> assertThat(a.status()).isEqualTo(AttemptStatus.UNKNOWN));
    assertThat(bench.followUps(call)).containsExactly("UNKNOWN_ATTEMPT carrier_did_not_answer");
    bench.company.is(Mood.WELL);
    assertThat(dial()).isEmpty();
    assertThat(bench.company.asked()).isEqualTo(1);
    assertThat(bench.liveOnTheNumber()).isEqualTo(1);
  }

  @Test
  void while_an_answer_is_lost_nobody_can_call_this_number() {
    bench.company.is(Mood.LOSES_ANSWERS);
    dial();
    bench.company.is(Mood.WELL);
    CallId other = bench.planned(bench.housemate());
    assertThat(dial(other)).isEmpty();
    assertNotPlaced(other, "one_live_call");
    assertThat(bench.company.asked()).isEqualTo(1);
  }

  @Test
  void the_carriers_refusal_ends_the_call_with_its_code() {
    bench.company.is(Mood.REFUSES);
    assertThat(dial()).isEmpty();
    assertNotPlaced(call, "carrier_21211");
    assertThat(bench.attempts(call))
        .singleElement()
        .satisfies(
            a -> {
              assertThat(a.status()).isEqualTo(AttemptStatus.REFUSED);
              assertThat(a.carrierCode()).contains("21211");
            });
    assertThat(bench.liveOnTheNumber()).isZero();
  }

  @Test
  void a_busy_carrier_is_asked_again_soon() {
    bench.company.is(Mood.TOO_BUSY);
    assertThat(dial()).contains(Duration.ofSeconds(20));
    assertThat(bench.call(call).status()).isEqualTo(CallStatus.PLANNED);
    assertThat(bench.liveOnTheNumber()).isZero();
    bench.company.is(Mood.WELL);
    bench.pass(Duration.ofSeconds(20));
    assertThat(dial()).isEmpty();
    assertThat(bench.company.rang()).hasSize(1);
    assertThat(bench.attempts(call))
        .extracting(a -> a.status())
        .containsExactly(AttemptStatus.REFUSED, AttemptStatus.PLACED);
    assertThat(bench.followUps(call)).isEmpty();
  }

  @Test
  void after_five_minutes_of_a_busy_carrier_a_person_must_reach_the_patient() {
    bench.company.is(Mood.TOO_BUSY);
    Instant begun = bench.database.clock().instant();
    Optional<Duration> again = dial();
    while (again.isPresent()) {
      bench.pass(again.get());
      again = dial();
    }
    assertNotPlaced(call, "carrier_20429");
    assertThat(Duration.between(begun, bench.database.clock().instant()))
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(bench.company.asked()).isEqualTo(16);
    assertThat(bench.liveOnTheNumber()).isZero();
  }

  @Test
  void while_there_is_no_room_it_waits_and_rings_when_there_is() {
    long others = bench.database.bean(AcrossHospitals.class).calls().begun();
    bench.with(RoomSettings.class, new RoomSettings(mostFor(others + 1), Duration.ofSeconds(1)));
    CallId before = bench.planned(bench.admit(Ward.nextNumber(), Ward.NEW_YORK));
    dial(before);
    assertThat(bench.company.asked()).isEqualTo(1);
    for (int time = 0; time < 30; time++) {
      assertThat(dial()).contains(Duration.ofSeconds(20));
      bench.pass(Duration.ofSeconds(20));
    }
    assertThat(bench.call(call).status()).isEqualTo(CallStatus.PLANNED);
    assertThat(bench.followUps(call)).isEmpty();
    bench.bean(CallEnds.class).lineEnded(bench.ward.hospital(), before, LineEnd.NO_ANSWER);
    assertThat(dial()).isEmpty();
    assertThat(bench.company.asked()).isEqualTo(2);
  }

  /** The limit of which nine tenths are so many. */
  private static int mostFor(long dialed) {
    int most = Math.toIntExact(dialed);
    while (most - most / 10 < dialed) most++;
    return most;
  }

  @Test
  void without_consent_nothing_rings() {
    bench.database.doIn(
        bench.ward.hospital(),
        () -> bench.database.bean(Consents.class).of(bench.ward.patient()).forEach(this::withdraw));
    dial();
    assertNotPlaced(call, "consent");
    assertThat(bench.attempts(call)).isEmpty();
  }

  @Test
  void in_the_evening_nothing_rings() {
    bench.pass(Duration.ofHours(11));
    dial();
    assertNotPlaced(call, "legal_hours");
  }

  @Test
  void while_dialing_is_paused_nothing_rings() {
    bench.database.doIn(
        bench.ward.hospital(),
        () ->
            bench
                .database
                .bean(Hospitals.class)
                .own()
                .pauseDialing("drill", bench.database.clock().instant()));
    dial();
    assertNotPlaced(call, "not_paused");
  }

  @Test
  void without_an_open_line_nothing_rings() {
    bench.database.rows(
        "update phone_line set closed_at = now() where hospital_id = '%s' returning id"
            .formatted(bench.ward.hospital()));
    dial();
    assertNotPlaced(call, "phone_line");
  }

  private void assertNotPlaced(CallId id, String reason) {
    assertThat(bench.call(id).outcome()).contains(CallOutcome.NOT_PLACED);
    assertThat(bench.call(id).outcomeReason()).contains(reason);
    assertThat(bench.followUps(id)).containsExactly("REACH_PATIENT " + reason);
  }

  private void withdraw(Consent consent) {
    consent.withdraw(bench.database.clock().instant());
  }

  private Optional<Duration> dial() {
    return dial(call);
  }

  private Optional<Duration> dial(CallId id) {
    return bench.run(Dialer.class, id);
  }
}

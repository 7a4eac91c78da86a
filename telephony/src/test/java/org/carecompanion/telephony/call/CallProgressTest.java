package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallStatus;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.telephony.PhoneBench;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;
import org.carecompanion.telephony.outbound.Dialer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CallProgressTest {
  private static final PhoneBench bench = new PhoneBench();

  private final PhoneNumber phone = Ward.nextNumber();
  private final CallId call = bench.planned(bench.admit(phone, Ward.NEW_YORK));
  private final CallProgress progress = bench.bean(CallProgress.class);

  static Stream<List<LineState>> every_order() {
    List<List<LineState>> orders = new ArrayList<>();
    permute(
        List.of(LineState.DIALING, LineState.RINGING, LineState.IN_PROGRESS, LineState.NO_ANSWER),
        List.of(),
        orders);
    return orders.stream();
  }

  private static void permute(
      List<LineState> rest, List<LineState> chosen, List<List<LineState>> orders) {
    if (rest.isEmpty()) orders.add(chosen);
    for (LineState next : rest) {
      List<LineState> left = new ArrayList<>(rest);
      left.remove(next);
      List<LineState> more = new ArrayList<>(chosen);
      more.add(next);
      permute(left, more, orders);
    }
  }

  @ParameterizedTest
  @MethodSource("every_order")
  void reports_in_any_order_and_twice_move_the_call_forward_only(List<LineState> order) {
    String id = dialed();
    CallStatus furthest = CallStatus.DIALING;
    for (LineState state : order)
      for (int twice = 0; twice < 2; twice++) {
        assertThat(report(id, state)).isTrue();
        CallStatus now = bench.call(call).status();
        assertThat(now.before(furthest)).isFalse();
        furthest = now;
      }
    assertThat(furthest).isEqualTo(CallStatus.ENDED);
    assertThat(bench.call(call).outcome()).contains(CallOutcome.NO_ANSWER);
    assertThat(bench.followUps(call)).containsExactly("REACH_PATIENT no_answer");
  }

  @Test
  void of_two_ends_the_first_counts() {
    String id = dialed();
    report(id, LineState.BUSY);
    report(id, LineState.COMPLETED);
    assertThat(bench.call(call).outcome()).contains(CallOutcome.BUSY);
  }

  @ParameterizedTest
  @EnumSource(
      value = LineState.class,
      names = {"COMPLETED", "BUSY", "NO_ANSWER", "FAILED", "CANCELED"})
  void every_end_frees_the_number(LineState end) {
    assertThat(report(dialed(), end)).isTrue();
    assertThat(bench.call(call).ended()).isTrue();
    assertThat(bench.liveOn(phone)).isZero();
  }

  @Test
  void answered_and_over_without_a_word_of_ours_is_our_trouble() {
    report(dialed(), LineState.COMPLETED);
    assertThat(bench.call(call).outcome()).contains(CallOutcome.INTERRUPTED);
    assertThat(bench.followUps(call)).containsExactly("INTERRUPTED_CALL nothing_was_said");
  }

  @Test
  void the_moment_of_the_answer_is_kept_once() {
    String id = dialed();
    report(id, LineState.IN_PROGRESS);
    var answered = bench.call(call).answeredAt();
    assertThat(answered).isPresent();
    bench.pass(Duration.ofSeconds(10));
    report(id, LineState.IN_PROGRESS);
    assertThat(bench.call(call).answeredAt()).isEqualTo(answered);
  }

  @Test
  void another_carrier_id_changes_nothing() {
    dialed();
    assertThat(report("CA-of-somebody", LineState.COMPLETED)).isFalse();
    assertUntouched();
  }

  @Test
  void another_line_of_the_hospital_changes_nothing() {
    String id = dialed();
    LineAccess line = bench.line();
    var other =
        new LineAccess(
            line.hospital(), UUID.randomUUID(), "another-key", line.account(), line.caller());
    assertThat(progress.report(other, call, new LineReport(id, LineState.COMPLETED))).isFalse();
    assertUntouched();
  }

  @Test
  void a_line_of_another_hospital_changes_nothing() {
    String id = dialed();
    Ward neighbours = Ward.in(bench.database);
    LineAccess line = bench.line();
    var foreign =
        new LineAccess(
            neighbours.hospital(), line.line(), line.key(), line.account(), line.caller());
    assertThat(progress.report(foreign, call, new LineReport(id, LineState.COMPLETED))).isFalse();
    assertUntouched();
  }

  @Test
  void a_call_nobody_knows_changes_nothing() {
    String id = dialed();
    var report = new LineReport(id, LineState.COMPLETED);
    assertThat(progress.report(bench.line(), CallId.random(), report)).isFalse();
    assertUntouched();
  }

  @Test
  void a_call_that_was_never_dialed_cannot_be_reported() {
    assertThat(report("CA-guessed", LineState.COMPLETED)).isFalse();
    assertThat(bench.call(call).status()).isEqualTo(CallStatus.PLANNED);
  }

  private void assertUntouched() {
    Call now = bench.call(call);
    assertThat(now.status()).isEqualTo(CallStatus.DIALING);
    assertThat(now.ended()).isFalse();
    assertThat(bench.attempts(call).getFirst().carrierCallId())
        .contains(bench.company.rang().getLast());
    assertThat(bench.followUps(call)).isEmpty();
  }

  private String dialed() {
    bench.run(Dialer.class, call);
    return bench.company.rang().getLast();
  }

  private boolean report(String carrierCallId, LineState state) {
    return progress.report(bench.line(), call, new LineReport(carrierCallId, state));
  }
}

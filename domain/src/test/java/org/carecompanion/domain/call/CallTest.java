package org.carecompanion.domain.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carecompanion.domain.call.CallStatus.DIALING;
import static org.carecompanion.domain.call.CallStatus.ENDED;
import static org.carecompanion.domain.call.CallStatus.IN_PROGRESS;
import static org.carecompanion.domain.call.CallStatus.PLANNED;
import static org.carecompanion.domain.call.CallStatus.RINGING;
import static org.carecompanion.domain.call.Some.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CallTest {
  private static final List<CallStatus> REPORTS = List.of(DIALING, RINGING, IN_PROGRESS, ENDED);

  static Stream<List<CallStatus>> every_order_of_reports_each_arriving_twice() {
    return orders(REPORTS).stream()
        .flatMap(order -> Stream.of(order, twice(order), thenAgain(order)));
  }

  @ParameterizedTest
  @MethodSource("every_order_of_reports_each_arriving_twice")
  void a_call_only_moves_forward_and_ends_once(List<CallStatus> reports) {
    Call call = Some.call();
    int ends = 0;
    for (int i = 0; i < reports.size(); i++) {
      CallStatus before = call.status();
      boolean news = report(call, reports.get(i), NOON.plusSeconds(i));
      if (news && call.ended()) ends++;
      assertThat(call.status()).isGreaterThanOrEqualTo(before);
      assertThat(news).as("says whether it was news").isEqualTo(call.status() != before);
    }
    assertThat(call.status()).isEqualTo(ENDED);
    assertThat(ends).isEqualTo(1);
    boolean answeredFirst = reports.indexOf(IN_PROGRESS) < reports.indexOf(ENDED);
    assertThat(call.answeredAt().isPresent()).isEqualTo(answeredFirst);
  }

  private static boolean report(Call call, CallStatus status, Instant at) {
    return status == ENDED
        ? call.end(CallOutcome.COMPLETED, Optional.empty(), at)
        : call.advance(status, at);
  }

  @Test
  void a_late_report_of_ringing_does_not_undo_the_answer() {
    Call call = Some.call();
    assertThat(call.advance(IN_PROGRESS, NOON)).isTrue();
    assertThat(call.advance(RINGING, NOON.plusSeconds(1))).isFalse();
    assertThat(call.advance(IN_PROGRESS, NOON.plusSeconds(2))).isFalse();
    assertThat(call.status()).isEqualTo(IN_PROGRESS);
    assertThat(call.answeredAt()).contains(NOON);
  }

  @Test
  void the_first_end_counts() {
    Call call = Some.call();
    assertThat(call.end(CallOutcome.BUSY, Optional.of("busy"), NOON)).isTrue();
    assertThat(call.end(CallOutcome.COMPLETED, Optional.empty(), NOON.plusSeconds(1))).isFalse();
    assertThat(call.outcome()).contains(CallOutcome.BUSY);
    assertThat(call.outcomeReason()).contains("busy");
    assertThat(call.endedAt()).contains(NOON);
  }

  @Test
  void a_call_cannot_end_without_an_outcome() {
    assertThatThrownBy(() -> Some.call().advance(ENDED, NOON))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("outcome");
  }

  @Test
  void only_a_call_that_never_rang_is_planned_again() {
    Call dialed = Some.call();
    dialed.dialOn(UUID.randomUUID(), NOON);
    dialed.planAgain();
    assertThat(dialed.status()).isEqualTo(PLANNED);
    Call ringing = Some.call();
    ringing.advance(RINGING, NOON);
    assertThatThrownBy(ringing::planAgain).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void turns_are_remembered_one_after_the_other() {
    Call call = Some.call();
    call.remember(1, "state 1", "answer 1");
    call.remember(2, "state 2", "answer 2");
    assertThat(call.turn()).isEqualTo(2);
    assertThat(call.state()).contains("state 2");
    assertThat(call.answer()).contains("answer 2");
  }

  @Test
  void a_number_that_late_words_have_is_passed_over() {
    Call call = Some.call();
    call.remember(1, "state 1", "answer 1");
    call.remember(3, "state 3", "answer 3");
    assertThat(call.turn()).isEqualTo(3);
    assertThat(call.state()).contains("state 3");
  }

  @Test
  void a_turn_that_was_dealt_with_is_refused_and_changes_nothing() {
    Call call = Some.call();
    call.remember(1, "state 1", "answer 1");
    for (int wrong : new int[] {-1, 0, 1}) {
      assertThatThrownBy(() -> call.remember(wrong, "other", "other"))
          .as("turn " + wrong)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("turn " + wrong + " after turn 1");
    }
    assertThat(call.turn()).isEqualTo(1);
    assertThat(call.state()).contains("state 1");
    assertThat(call.answer()).contains("answer 1");
  }

  private static List<List<CallStatus>> orders(List<CallStatus> reports) {
    if (reports.isEmpty()) return List.of(List.of());
    List<List<CallStatus>> all = new ArrayList<>();
    for (CallStatus first : reports) {
      List<CallStatus> rest = reports.stream().filter(r -> r != first).toList();
      for (List<CallStatus> order : orders(rest))
        all.add(Stream.concat(Stream.of(first), order.stream()).toList());
    }
    return all;
  }

  private static List<CallStatus> twice(List<CallStatus> order) {
    return order.stream().flatMap(report -> Stream.of(report, report)).toList();
  }

  private static List<CallStatus> thenAgain(List<CallStatus> order) {
    return Stream.concat(order.stream(), order.reversed().stream()).toList();
  }
}

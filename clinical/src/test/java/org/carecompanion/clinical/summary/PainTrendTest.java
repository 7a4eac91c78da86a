package org.carecompanion.clinical.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.clinical.summary.PainTrend.Point;
import org.carecompanion.clinical.summary.PainTrend.Score;
import org.carecompanion.clinical.summary.PainTrend.Talked;
import org.carecompanion.clinical.understanding.Expected.PainMeasure;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallPlan;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Evidence;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Quantity;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.staff.Actor;
import org.junit.jupiter.api.Test;

class PainTrendTest {
  private final List<Call> calls = new ArrayList<>();
  private final List<Score> scores = new ArrayList<>();

  @Test
  void calls_stand_in_their_order_with_what_each_told() {
    Call second = call(4, CallOutcome.COMPLETED);
    Call first = call(2, CallOutcome.COMPLETED);
    told(first, PainMeasure.NOW, 6, 7);
    told(first, PainMeasure.WORST, 9, 8);
    told(second, PainMeasure.NOW, 3, 7);
    assertThat(points()).extracting(point -> point.place().day()).containsExactly(2, 4);
    assertThat(points().getFirst().worst()).contains(Quantity.score(9));
    assertThat(points().getLast().now()).contains(Quantity.score(3));
    assertThat(points().getLast().worst()).isEmpty();
    assertThat(trend().before()).contains(points().getFirst());
  }

  @Test
  void a_call_nobody_answered_is_a_gap_and_no_zero() {
    call(3, CallOutcome.VOICEMAIL_LEFT);
    Point gap = points().getFirst();
    assertThat(gap.talked()).isEqualTo(Talked.NOT_REACHED);
    assertThat(gap.now()).isEmpty();
    assertThat(trend().known()).isFalse();
  }

  @Test
  void a_call_that_was_never_placed_says_nothing_about_the_patient() {
    call(3, CallOutcome.NOT_PLACED);
    call(3, CallOutcome.CANCELED);
    assertThat(points()).isEmpty();
  }

  @Test
  void of_two_scores_the_last_is_how_it_is_now_and_the_highest_how_it_was_at_its_worst() {
    Call call = call(5, CallOutcome.COMPLETED);
    told(call, PainMeasure.NOW, 4, 9);
    told(call, PainMeasure.NOW, 6, 7);
    told(call, PainMeasure.WORST, 8, 10);
    told(call, PainMeasure.WORST, 7, 11);
    assertThat(points().getFirst().now()).contains(Quantity.score(4));
    assertThat(points().getFirst().worst()).contains(Quantity.score(8));
  }

  private Call call(int day, CallOutcome outcome) {
    Call call =
        new Call(
            new CallId(UUID.randomUUID()),
            new CallPlan(
                new PatientId(new UUID(3, 1)),
                new PhoneNumber("+12125550142"),
                CallType.FOLLOW_UP,
                new CallPlan.ProtocolChoice("knee-hip", 1, day)),
            Actor.SYSTEM,
            Instant.EPOCH.plusSeconds(86_400L * day));
    call.end(outcome, Optional.empty(), Instant.EPOCH);
    calls.add(call);
    return call;
  }

  private void told(Call call, PainMeasure measure, int score, int turn) {
    var judged =
        new Finding.Judged(
            Concept.PAIN, FindingStatus.PRESENT, Severity.NONE, Optional.of(Quantity.score(score)));
    var evidence = new Evidence("as said", turn, Optional.of("pain"), "answer");
    scores.add(new Score(new Finding(call, judged, evidence, Instant.EPOCH), measure));
  }

  private List<Point> points() {
    return trend().points();
  }

  private PainTrend trend() {
    return PainTrend.of(calls, scores);
  }
}

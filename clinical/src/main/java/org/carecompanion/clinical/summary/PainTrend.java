package org.carecompanion.clinical.summary;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecompanion.clinical.understanding.Expected.PainMeasure;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.Quantity;

/**
 * How pain went from call to call. A call in which nobody answered, or nobody asked, is a gap and
 * never a zero.
 *
 * @param points oldest first
 */
public record PainTrend(List<Point> points) {
  public PainTrend {
    points = List.copyOf(points);
  }

  /** One call. */
  public record Point(
      Place place, Talked talked, Optional<Quantity> now, Optional<Quantity> worst) {}

  /**
   * @param day after the operation, which is day 0
   */
  public record Place(CallId call, int day, Instant at) {}

  /** Whether there was somebody to ask. */
  public enum Talked {
    YES,
    NOT_REACHED
  }

  /** A score with the pain it tells. */
  public record Score(Finding finding, PainMeasure measure) {}

  /**
   * @param calls of one patient, in any order
   * @param scores of any of them
   */
  public static PainTrend of(List<Call> calls, List<Score> scores) {
    Map<CallId, List<Score>> byCall =
        scores.stream().collect(Collectors.groupingBy(score -> score.finding().call()));
    return new PainTrend(
        calls.stream()
            .filter(PainTrend::tried)
            .sorted(Comparator.comparing(Call::requestedAt))
            .map(call -> point(call, byCall.getOrDefault(call.id(), List.of())))
            .toList());
  }

  /** Whether it has anything to show. */
  public boolean known() {
    return points.stream().anyMatch(p -> p.now().isPresent() || p.worst().isPresent());
  }

  /** The last call before the last one that told how pain was at the time. */
  public Optional<Point> before() {
    return points.stream()
        .limit(Math.max(0, points.size() - 1))
        .filter(point -> point.now().isPresent())
        .reduce((earlier, later) -> later);
  }

  /** Refused by the dial gate or called off, a call says nothing about the patient. */
  private static boolean tried(Call call) {
    return call.outcome()
        .filter(o -> o == CallOutcome.NOT_PLACED || o == CallOutcome.CANCELED)
        .isEmpty();
  }

  private static Point point(Call call, List<Score> scores) {
    boolean missed = call.outcome().filter(CallOutcome::notReached).isPresent();
    return new Point(
        new Place(call.id(), call.plan().protocol().postOperativeDay(), call.requestedAt()),
        missed ? Talked.NOT_REACHED : Talked.YES,
        last(scores, PainMeasure.NOW),
        worst(scores));
  }

  /** What was said last is how it is now. */
  private static Optional<Quantity> last(List<Score> scores, PainMeasure measure) {
    return scores.stream()
        .filter(score -> score.measure() == measure)
        .sorted(Comparator.comparing((Score score) -> score.finding().evidence().turn()))
        .reduce((earlier, later) -> later)
        .flatMap(score -> score.finding().judged().value());
  }

  private static Optional<Quantity> worst(List<Score> scores) {
    return scores.stream()
        .filter(score -> score.measure() == PainMeasure.WORST)
        .flatMap(score -> score.finding().judged().value().stream())
        .max(Comparator.comparing(Quantity::value));
  }
}

package org.carecompanion.telephony.call;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.db.figures.Figure;
import org.carecompanion.db.figures.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Has a turn thought about while it is waited whether more comes: one thought at a time. Where the
 * turn ends with the same words, only writing it is left; where it does not, the thought is dropped
 * and nothing was lost. Not for several threads.
 */
final class Foresight {
  /** Of one turn. Whoever speaks on after so many pauses is thought about when they have ended. */
  private static final int MOST = 3;

  /**
   * A turn waits no longer for a thought about it. One that began earlier is there earlier than
   * another would be, unless it hangs.
   */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final Errands errands;
  private int thoughts;

  /** The newest. */
  private @Nullable Thinking thinking;

  /** That of the turn that has ended, until its answer was asked for. */
  private @Nullable Thinking put;

  private record Thinking(
      SpokenTurn about, CompletableFuture<Optional<Counsel.Forethought>> ahead) {

    Answer put(SpokenTurn ended, Counsel counsel, int turn) {
      Optional<Counsel.Forethought> there = await();
      return there.isPresent() ? there.get().heard(ended.said()) : ended.put(counsel, turn);
    }

    private Optional<Counsel.Forethought> await() {
      try {
        return ahead.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException | ExecutionException e) {
        return Optional.empty();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
  }

  Foresight(Errands errands) {
    this.errands = errands;
  }

  /** The turn would end so. */
  void look(SpokenTurn soFar) {
    Thinking before = thinking;
    if (before != null && (before.about().alike(soFar) || !before.ahead().isDone())) return;
    boolean another = before != null && before.about().number() == soFar.number();
    if (another && thoughts >= MOST) return;
    CompletableFuture<Optional<Counsel.Forethought>> ahead = new CompletableFuture<>();
    if (!errands.ahead(soFar, ahead::complete)) return; // perhaps at the next look
    thoughts = another ? thoughts + 1 : 1;
    thinking = new Thinking(soFar, ahead);
  }

  /** How a turn that has ended is put: with what was thought about it, or to be thought about. */
  Counsel.Question question(SpokenTurn ended) {
    Thinking before = thinking;
    Figures.count(Figure.STREAM_FORESEEN, outcome(before, ended));
    if (before == null || !before.about().alike(ended)) return ended::put;
    thinking = null;
    put = before;
    return (counsel, turn) -> before.put(ended, counsel, turn);
  }

  private static String outcome(@Nullable Thinking before, SpokenTurn ended) {
    if (before == null || before.about().number() != ended.number()) return "not_thought_about";
    if (!before.about().alike(ended)) return "came_otherwise";
    return before.ahead().isDone() ? "came_true" : "under_way";
  }

  /** What will be answered to the turn that has ended; once, and if it was foreseen. */
  Optional<Answer> answer() {
    Thinking last = put;
    if (last == null || !last.ahead().isDone()) return Optional.empty();
    put = null;
    return last.ahead().join().map(Counsel.Forethought::answer);
  }

  /** The turn that has ended has its answer, or there will be none. */
  void answered() {
    put = null;
  }
}

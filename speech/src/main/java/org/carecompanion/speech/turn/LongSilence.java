package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * "Are you still there?" when nothing has been heard since it became their turn (issue 5, part 3):
 * after eight seconds first, twelve where they must think, and ever more seldom then.
 */
final class LongSilence implements Rule {
  private static final Duration TO_THINK = Duration.ofSeconds(12);
  private static final List<Duration> WAITS =
      List.of(Duration.ofSeconds(8), Duration.ofSeconds(20), Duration.ofSeconds(60));

  private final Pace pace;

  LongSilence(Pace pace) {
    this.pace = pace;
  }

  @Override
  public Optional<TurnDecision> decide(TurnState state) {
    Ears ears = state.ears();
    if (ears.voice().active() || ears.understood()) return Optional.empty();
    Duration heard = ears.voice().any() ? ears.voice().ended() : Duration.ZERO;
    Duration from = heard.compareTo(state.floor().since()) > 0 ? heard : state.floor().since();
    return state.now().minus(from).compareTo(wait(state)) >= 0
        ? Optional.of(new TurnDecision.AreYouThere())
        : Optional.empty();
  }

  private Duration wait(TurnState state) {
    int asked = state.silence().asked();
    boolean thinking = asked == 0 && state.saying().expects() == Expectation.THOUGHT;
    return pace.of(thinking ? TO_THINK : WAITS.get(Math.min(asked, WAITS.size() - 1)));
  }
}

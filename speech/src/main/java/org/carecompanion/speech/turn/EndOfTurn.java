package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.Optional;

/**
 * They have said something and paused long enough. Text that is not final yet is waited for, as
 * long as recognisers need at worst (voice.md 2, no. 10), then taken if it stands still; if it does
 * not, it is never acted on. A noise that goes on while no word comes any more is no voice of
 * theirs.
 */
final class EndOfTurn implements Rule {
  /** After the pause, for text to become final. */
  private static final Duration FINALLY = Duration.ofMillis(1_500);

  /** Text that has not changed for so long stands still. */
  private static final Duration STANDING = Duration.ofMillis(700);

  /** A voice during which no word comes for so long is somebody else's. */
  private static final Duration BACKGROUND = Duration.ofSeconds(4);

  private final EndpointWait wait;

  EndOfTurn(EndpointWait wait) {
    this.wait = wait;
  }

  @Override
  public Optional<TurnDecision> decide(TurnState state) {
    Words words = state.ears().words();
    if (words.isEmpty()) return Optional.empty();
    Duration needed = wait.after(words.tokens(), state.saying().expects());
    Duration quiet = quiet(state);
    boolean isFinal = words.interim().isEmpty();
    boolean stands =
        words.standing(STANDING, state.now()).size() == words.tokens().size()
            && quiet.compareTo(needed.plus(FINALLY)) >= 0;
    return quiet.compareTo(needed) >= 0 && (isFinal || stands)
        ? Optional.of(new TurnDecision.Ended(words.said()))
        : Optional.empty();
  }

  private static Duration quiet(TurnState state) {
    Duration voiceless = state.now().minus(state.ears().quietSince(state.now()));
    Duration wordless = state.now().minus(state.ears().words().changed()).minus(BACKGROUND);
    return voiceless.compareTo(wordless) > 0 ? voiceless : wordless;
  }
}

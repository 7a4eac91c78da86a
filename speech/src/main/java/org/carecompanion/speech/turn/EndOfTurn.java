package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.Optional;

/**
 * They have said something and paused long enough. Text that is not final yet is waited for, as
 * long as recognisers need at worst (voice.md 2, no. 10), then taken if it stands still; if it does
 * not, it is never acted on. Nor is the end of an answer whose last part the recogniser has not
 * told yet. A noise that goes on while no word comes any more is no voice of theirs.
 */
final class EndOfTurn implements Rule {
  /** After the pause, for text to become final. */
  private static final Duration FINALLY = Duration.ofMillis(1_500);

  /** Text that has not changed for so long stands still. */
  private static final Duration STANDING = Duration.ofMillis(700);

  /** For the answer itself to begin, where words were said only over our voice. */
  private static final Duration ASIDE = Duration.ofSeconds(4);

  private final EndpointWait wait;

  EndOfTurn(EndpointWait wait) {
    this.wait = wait;
  }

  @Override
  public Optional<TurnDecision> decide(TurnState state) {
    Words words = state.ears().words();
    if (words.isEmpty() || state.ears().awaitsWords(state.now())) return Optional.empty();
    Duration quiet = quiet(state);
    if (!words.anyFull())
      return quiet.compareTo(ASIDE) >= 0 && state.held().compareTo(ASIDE) >= 0
          ? Optional.of(new TurnDecision.Ended(words.said()))
          : Optional.empty();
    Duration needed = wait.after(words.tokens(), state.saying().expects());
    boolean isFinal = words.interim().isEmpty();
    boolean stands =
        words.interim().standing(STANDING, state.now()).size() == words.interim().words().size()
            && quiet.compareTo(needed.plus(FINALLY)) >= 0;
    return quiet.compareTo(needed) >= 0 && (isFinal || stands)
        ? Optional.of(new TurnDecision.Ended(words.said()))
        : Optional.empty();
  }

  private static Duration quiet(TurnState state) {
    Ears ears = state.ears();
    Duration voiceless = state.now().minus(ears.quietSince(state.now()));
    Duration changed = state.now().minus(ears.words().latest().changed());
    Duration here = changed.compareTo(state.held()) < 0 ? changed : state.held();
    Duration wordless = here.minus(ears.delivery().background());
    return voiceless.compareTo(wordless) > 0 ? voiceless : wordless;
  }
}

package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.Optional;

/**
 * They spoke, and no words came of it, or only such as would not stand still: better asked again
 * than guessed. A sound shorter than a syllable was nothing.
 */
final class NothingUnderstood implements Rule {
  private static final Duration SHORTEST_WORD = Duration.ofMillis(400);

  /** Longer than recognisers need at worst after a voice has ended. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Duration PATIENCE_WITH_CHANGING_TEXT = Duration.ofSeconds(6);
  private static final Duration LONGEST_WORDLESS_VOICE = Duration.ofSeconds(15);

  @Override
  public Optional<TurnDecision> decide(TurnState state) {
    Ears ears = state.ears();
    if (!ears.words().finals().isEmpty() || !ears.voice().any()) return Optional.empty();
    Duration patience = ears.words().isEmpty() ? PATIENCE : PATIENCE_WITH_CHANGING_TEXT;
    Duration ownTail = state.floor().since().plus(Echo.LONGEST_TAIL);
    boolean spoke =
        ears.voice().total().compareTo(SHORTEST_WORD) >= 0
            && ears.voice().ended().compareTo(ownTail) > 0;
    boolean quiet = !ears.voice().active();
    boolean over =
        spoke && quiet && state.now().minus(ears.voice().ended()).compareTo(patience) >= 0;
    boolean endless =
        ears.words().isEmpty()
            && ears.voice().lasting(state.now()).compareTo(LONGEST_WORDLESS_VOICE) >= 0
            && state.held().compareTo(LONGEST_WORDLESS_VOICE) >= 0;
    return over || endless ? Optional.of(new TurnDecision.AskAgain()) : Optional.empty();
  }
}

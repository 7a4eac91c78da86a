package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.Optional;

/**
 * They spoke, and no words came of it, or only such as would not stand still: better asked again
 * than guessed.
 */
final class NothingUnderstood implements Rule {
  /** Longer than recognisers need at worst after a voice has ended. */
  private static final Duration LONGER = Duration.ofSeconds(1);

  private static final Duration PATIENCE_WITH_CHANGING_TEXT = Duration.ofSeconds(6);
  private static final Duration LONGEST_WORDLESS_VOICE = Duration.ofSeconds(15);

  @Override
  public Optional<TurnDecision> decide(TurnState state) {
    Ears ears = state.ears();
    if (!ears.words().finals().isEmpty() || !ears.voice().any()) return Optional.empty();
    Duration patience =
        ears.words().isEmpty() ? ears.delivery().late().plus(LONGER) : PATIENCE_WITH_CHANGING_TEXT;
    Duration ownTail = state.floor().since().plus(Echo.LONGEST_TAIL);
    boolean spoke =
        ears.voice().total().compareTo(VoiceSpan.SHORTEST_WORD) >= 0
            && ears.voice().ended().compareTo(ownTail) > 0;
    boolean quiet = !ears.voice().active();
    boolean over =
        spoke && quiet && state.now().minus(ears.voice().ended()).compareTo(patience) >= 0;
    boolean endless =
        ears.words().isEmpty()
            && ears.voice().lasting(state.now()).compareTo(longest(ears)) >= 0
            && state.held().compareTo(longest(ears)) >= 0;
    return over || endless ? Optional.of(new TurnDecision.AskAgain()) : Optional.empty();
  }

  private static Duration longest(Ears ears) {
    Duration background = ears.delivery().background();
    return background.compareTo(LONGEST_WORDLESS_VOICE) > 0 ? background : LONGEST_WORDLESS_VOICE;
  }
}

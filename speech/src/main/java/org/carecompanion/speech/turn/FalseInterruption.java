package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.Optional;

/**
 * It was a cough, a nod or a door: we go on after two seconds without words (voice.md 2, no. 4), or
 * at once when a nod is all that was said. After five seconds we go on whatever noise there is:
 * words would have come by then, and stop us again. One word that did not stop us is kept for when
 * we have finished ({@link Nods#aside}): "blood" must not be lost.
 */
final class FalseInterruption implements Rule {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /**
   * Nobody waits longer for the rest of our sentence: a child's crying comes and goes for hours.
   */
  static final Duration LONGEST = Duration.ofSeconds(5);

  private final TurnWords words;

  FalseInterruption(TurnWords words) {
    this.words = words;
  }

  @Override
  public Optional<TurnDecision> decide(TurnState state) {
    Ears ears = state.ears();
    if (state.held().compareTo(LONGEST) >= 0) return Optional.of(new TurnDecision.Resume());
    if (ears.voice().active()) return Optional.empty();
    boolean nod =
        ears.words().interim().isEmpty()
            && words.onlyBackchannels(ears.words().tokens(Piece::isFull));
    Duration quiet = ears.voice().any() ? ears.voice().ended() : state.floor().since();
    boolean over = state.now().minus(quiet).compareTo(PATIENCE) >= 0;
    return nod || over ? Optional.of(new TurnDecision.Resume()) : Optional.empty();
  }
}

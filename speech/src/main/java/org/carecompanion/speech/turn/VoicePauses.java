package org.carecompanion.speech.turn;

import java.util.Optional;

/**
 * Our voice stops as soon as another is heard, before anybody knows what it says (issue 5, part 5).
 * Where that was for nothing three times running, or our own voice came back, only words stop us,
 * and a voice that has gone on without a word since before we spoke stops us never: else a
 * television would let us finish no sentence (voice.md 4, no. 8 and 9).
 */
final class VoicePauses implements Rule {
  @Override
  public Optional<TurnDecision> decide(TurnState state) {
    Ears ears = state.ears();
    boolean believed = ears.doubts() < Ears.CERTAIN && !ears.background(state.now());
    return believed && ears.voice().active()
        ? Optional.of(new TurnDecision.Pause())
        : Optional.empty();
  }
}

package org.carecompanion.speech.turn;

import java.util.Optional;

/**
 * Our voice stops as soon as another is heard, before anybody knows what it says (issue 5, part 5).
 * Where that was for nothing three times running, or our own voice came back, only words stop us:
 * else a television would let us finish no sentence (voice.md 4, no. 8 and 9).
 */
final class VoicePauses implements Rule {
  private static final int MOST_DOUBTS = 2;

  @Override
  public Optional<TurnDecision> decide(TurnState state) {
    boolean believed = state.ears().doubts() <= MOST_DOUBTS;
    return believed && state.ears().voice().active()
        ? Optional.of(new TurnDecision.Pause())
        : Optional.empty();
  }
}

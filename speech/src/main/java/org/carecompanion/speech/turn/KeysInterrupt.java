package org.carecompanion.speech.turn;

import java.util.Optional;

/** Who knows the answer need not hear the question out. */
final class KeysInterrupt implements Rule {
  @Override
  public Optional<TurnDecision> decide(TurnState state) {
    return state.ears().keys().isEmpty()
        ? Optional.empty()
        : Optional.of(new TurnDecision.Interrupt());
  }
}

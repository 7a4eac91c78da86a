package org.carecompanion.speech.turn;

import java.util.Optional;

/** One reason to decide something. */
interface Rule {
  Optional<TurnDecision> decide(TurnState state);
}

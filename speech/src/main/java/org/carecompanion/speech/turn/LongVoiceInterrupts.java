package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.Optional;

/**
 * Who goes on speaking though we have stopped wants to say something, even if the recogniser is
 * slow or gone: longer than a nod, a cough or an echo (voice.md 4, no. 9) lasts.
 */
final class LongVoiceInterrupts implements Rule {
  private static final Duration LONG = Duration.ofMillis(2_500);

  @Override
  public Optional<TurnDecision> decide(TurnState state) {
    boolean goesOn = state.ears().voice().lasting(state.now()).compareTo(LONG) >= 0;
    return goesOn && state.held().compareTo(LONG) >= 0
        ? Optional.of(new TurnDecision.Interrupt())
        : Optional.empty();
  }
}

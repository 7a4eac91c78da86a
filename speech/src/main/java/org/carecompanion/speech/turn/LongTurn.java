package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.Optional;

/**
 * Who speaks for a minute without a pause is answered all the same, between two of the recogniser's
 * pieces: what is urgent in it must not wait for their breath (DESIGN, the urgent gate).
 */
final class LongTurn implements Rule {
  private static final Duration LONG = Duration.ofSeconds(60);

  @Override
  public Optional<TurnDecision> decide(TurnState state) {
    Words words = state.ears().words();
    VoiceSpan voice = state.ears().voice();
    Duration spoken = voice.total().plus(voice.lasting(state.now()));
    boolean between = !words.finals().isEmpty() && words.interim().isEmpty();
    boolean here = state.held().compareTo(LONG) >= 0;
    return between && here && spoken.compareTo(LONG) >= 0
        ? Optional.of(new TurnDecision.Ended(words.said()))
        : Optional.empty();
  }
}

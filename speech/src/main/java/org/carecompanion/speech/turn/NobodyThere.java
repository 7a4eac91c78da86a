package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.Optional;
import org.carecompanion.speech.turn.Floor.Holder;

/**
 * Five minutes without a word or a key: the call ends and a person follows it up (issue 5, part 3),
 * whatever noise there is. While our voice speaks it may finish; if its end is never reported, ten
 * minutes end the call too.
 */
final class NobodyThere implements Rule {
  private static final Duration SILENCE = Duration.ofMinutes(5);

  @Override
  public Optional<TurnDecision> decide(TurnState state) {
    Duration most = state.floor().holder() == Holder.OURS ? SILENCE.plus(SILENCE) : SILENCE;
    Duration silence = state.now().minus(state.silence().understood());
    return silence.compareTo(most) >= 0 ? Optional.of(new TurnDecision.HangUp()) : Optional.empty();
  }
}

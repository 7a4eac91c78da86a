package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.Optional;

/**
 * As many keys as were asked for are an answer at once, fewer after two seconds or #. Words said
 * meanwhile are told too: a cheek may have pressed the key.
 */
final class EndOfKeys implements Rule {
  private static final Duration BETWEEN_DIGITS = Duration.ofSeconds(2);

  @Override
  public Optional<TurnDecision> decide(TurnState state) {
    Keys keys = state.ears().keys();
    if (keys.isEmpty()) return Optional.empty();
    boolean closed = keys.pressed().endsWith("#");
    boolean waited = state.now().minus(keys.last()).compareTo(BETWEEN_DIGITS) >= 0;
    boolean all = keys.pressed().length() >= state.saying().keys();
    if (!all && !closed && !waited) return Optional.empty();
    boolean more = closed && keys.pressed().length() > 1;
    String pressed =
        more ? keys.pressed().substring(0, keys.pressed().length() - 1) : keys.pressed();
    return Optional.of(
        new TurnDecision.Ended(new PatientSaid.Keys(pressed, state.ears().words().said())));
  }
}

package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.Optional;
import org.carecompanion.speech.turn.Floor.Holder;

/**
 * What a turn will have been if nothing more comes: they have paused, and no word is on its way.
 * Nobody acts on it; it can be thought about while the pause lasts.
 */
final class Foreseen {
  /**
   * Interim text that has not changed for so long after a voice usually becomes final as it is: the
   * last word of an utterance comes about so long after it. A guess; whoever thought about other
   * words thinks again.
   */
  private static final Duration STILL = Duration.ofMillis(300);

  private Foreseen() {}

  static Optional<PatientSaid.Words> in(TurnState state) {
    Ears ears = state.ears();
    Words words = ears.words();
    boolean paused = state.floor().holder() == Holder.THEIRS && !ears.voice().active();
    if (!paused || !words.anyFull() || !ears.keys().isEmpty()) return Optional.empty();
    return still(state) && !ears.awaitsWords(state.now())
        ? Optional.of(words.expected())
        : Optional.empty();
  }

  private static boolean still(TurnState state) {
    InterimWords interim = state.ears().words().interim();
    if (interim.isEmpty()) return true;
    Duration quiet = state.now().minus(state.ears().quietSince(state.now()));
    return quiet.compareTo(STILL) >= 0
        && interim.standing(STILL, state.now()).size() == interim.words().size();
  }
}

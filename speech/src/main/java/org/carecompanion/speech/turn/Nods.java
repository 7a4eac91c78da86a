package org.carecompanion.speech.turn;

import java.time.Duration;

/**
 * "Mm-hm" in the middle of our question is no answer to it (voice.md 4, no. 9); said as it ends, it
 * may be one.
 */
final class Nods {
  private static final Duration AS_IT_ENDS = Duration.ofSeconds(1);

  private final TurnWords words;

  Nods(TurnWords words) {
    this.words = words;
  }

  /** Our voice goes on: what was said beside it counts with what follows, nods do not. */
  TurnState aside(TurnState state) {
    return state.with(state.ears().aside(piece -> !words.onlyBackchannels(piece.tokens())));
  }

  TurnState dropped(TurnState state) {
    Words heard = state.ears().words();
    boolean before = state.now().minus(heard.latest().changed()).compareTo(AS_IT_ENDS) > 0;
    return before && words.onlyBackchannels(heard.tokens())
        ? state.with(state.ears().withoutWords())
        : state;
  }
}

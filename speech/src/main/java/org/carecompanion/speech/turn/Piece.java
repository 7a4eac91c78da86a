package org.carecompanion.speech.turn;

import java.util.List;
import org.carecompanion.speech.stt.Transcript;

/**
 * A final text.
 *
 * @param tokens its words, as they are compared
 */
record Piece(Transcript.Final text, List<String> tokens, Weight weight) {
  enum Weight {
    /** An answer, or an interruption. */
    FULL,
    /** Said over our voice, which went on: counts with what follows. */
    ASIDE,
    /** Perhaps our own voice come back: never stops us, but is not thrown away. */
    MAYBE_OURS
  }

  Piece aside() {
    return weight == Weight.FULL ? new Piece(text, tokens, Weight.ASIDE) : this;
  }

  boolean isFull() {
    return weight == Weight.FULL;
  }

  boolean isSurelyTheirs() {
    return weight != Weight.MAYBE_OURS;
  }
}

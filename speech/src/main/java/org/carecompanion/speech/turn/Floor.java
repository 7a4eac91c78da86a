package org.carecompanion.speech.turn;

import java.time.Duration;

/** Whose turn it is, and since when. */
record Floor(Holder holder, Duration since) {
  enum Holder {
    /** Our voice speaks. */
    OURS,
    /** Our voice has stopped, and may go on. */
    PAUSED,
    /** We listen. */
    THEIRS,
    /** They have finished and we have not begun. */
    THINKING,
    OVER
  }
}

package org.carecompanion.speech.turn;

import java.time.Duration;

/** What was pressed in this turn, and when last. */
record Keys(String pressed, Duration last) {
  static final Keys NONE = new Keys("", Duration.ZERO);

  Keys with(char key, Duration now) {
    return new Keys(pressed + key, now);
  }

  boolean isEmpty() {
    return pressed.isEmpty();
  }
}

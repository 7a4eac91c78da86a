package org.carecompanion.speech.turn;

import java.time.Duration;

/**
 * How long nobody has been there.
 *
 * @param understood when a final word or a key last came
 * @param asked how often we have asked since whether they are there
 */
record Silence(Duration understood, int asked) {
  static final Silence NONE = new Silence(Duration.ZERO, 0);
}

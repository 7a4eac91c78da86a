package org.carecompanion.speech.turn;

import java.time.Duration;

/** How fast a patient speaks, as their record says (voice.md 4, no. 10). */
public enum Pace {
  USUAL(100),
  SLOW(160);

  private final int percent;

  Pace(int percent) {
    this.percent = percent;
  }

  Duration of(Duration usual) {
    return Duration.ofMillis(usual.toMillis() * percent / 100);
  }
}

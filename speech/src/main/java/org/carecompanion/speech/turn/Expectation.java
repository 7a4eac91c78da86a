package org.carecompanion.speech.turn;

import java.time.Duration;

/**
 * What we expect to hear, and so how long a pause may be that does not end the answer. In the
 * middle of what people say, 19 of 20 pauses are shorter than 1.4 s (two-channel recordings; 2.5 s
 * in call centres; voice.md 3), and patients after an operation pause longer; but who has said yes
 * waits.
 */
public enum Expectation {
  YES_OR_NO(700),
  SHORT(1_200),
  /** How do you feel, what happened: they must think. */
  THOUGHT(2_000),
  /** A date, a telephone number: said in groups, read from a paper (voice.md 4, no. 10). */
  NUMBERS(2_000),
  /** We said something that needs no answer. */
  NOTHING(1_000);

  private final Duration pause;

  Expectation(long millis) {
    this.pause = Duration.ofMillis(millis);
  }

  /** The shortest silence that ends an answer. */
  Duration pause() {
    return pause;
  }
}

package org.carecompanion.simulator.phone;

import java.time.Duration;
import java.time.Instant;

/** One thing that sounded, or should have, in a call. */
public sealed interface Turn {

  /** Real time, and simulated time since the answer. */
  record When(Instant at, Duration sinceAnswer) {}

  When when();

  /** Something the product had said or played. */
  record Played(When when, String words) implements Turn {}

  /**
   * What the other end did.
   *
   * @param words as the carrier understood them; empty when it heard nothing
   * @param topic of the question, or empty
   */
  record Answered(When when, Deed deed, String words, double confidence, String topic)
      implements Turn {}

  /** The ways to answer. */
  enum Deed {
    SPEECH,
    KEYPAD,
    SILENCE,
    HANG_UP
  }
}

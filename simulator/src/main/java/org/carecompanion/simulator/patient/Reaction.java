package org.carecompanion.simulator.patient;

import java.time.Duration;

/**
 * What a person does when a question has been asked. Times are simulated and count from its end.
 */
public sealed interface Reaction {

  /**
   * Speaks after a while; may hang up when done.
   *
   * @param confidence of the carrier's recognition, up to 1; 0 when it gives none
   */
  record Says(Utterance utterance, Duration after, double confidence, Then then)
      implements Reaction {}

  /** Presses keys, one after the other. */
  record Presses(String keys, Duration after) implements Reaction {}

  /** Says nothing. */
  record StaysSilent() implements Reaction {}

  /** Ends the call. */
  record HangsUp(Duration after) implements Reaction {}

  /** What follows an answer. */
  enum Then {
    STAYS,
    HANGS_UP
  }
}

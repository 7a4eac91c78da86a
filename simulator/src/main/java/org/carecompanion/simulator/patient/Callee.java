package org.carecompanion.simulator.patient;

import java.time.Duration;
import java.util.Optional;

/** Whoever or whatever is on the other end of an answered call. One instance lives one call. */
public interface Callee {

  /** What is said on answering. */
  String greeting();

  /** Whether the carrier's detection should find a machine. */
  Nature nature();

  /**
   * Reacts to a question.
   *
   * @param prompt everything heard since the last reaction
   * @param sinceAnswer simulated time since the call was answered
   */
  Response respond(String prompt, Duration sinceAnswer);

  /** Whether there is something in the prompt they would react to. */
  boolean understands(String prompt);

  /** What they do on a line with sound. */
  LineHabits onTheLine();

  /** A reaction and the topic it was given to; no topic when the question was not understood. */
  record Response(Optional<Topic> topic, Reaction reaction) {}

  /** Human or machine. */
  enum Nature {
    HUMAN,
    MACHINE
  }
}

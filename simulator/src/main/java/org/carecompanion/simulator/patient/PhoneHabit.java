package org.carecompanion.simulator.patient;

import java.time.Duration;

/** What happens at a number when it is called. Times are simulated. */
public sealed interface PhoneHabit {

  /** Rings, then the person answers. */
  record PicksUp(Duration after) implements PhoneHabit {}

  /** Rings, then an answering machine plays its greeting and records. */
  record Voicemail(Duration after, String greeting) implements PhoneHabit {}

  /** The line is engaged. */
  record Busy() implements PhoneHabit {}

  /** Rings until the caller gives up. */
  record RingsOut() implements PhoneHabit {}

  /** The network does not know the number (SIP 404). */
  record Unreachable() implements PhoneHabit {}
}

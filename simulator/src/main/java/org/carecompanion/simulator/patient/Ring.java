package org.carecompanion.simulator.patient;

import java.time.Duration;

/** What one call meets at the other end. */
public sealed interface Ring {

  /** Answered after so much ringing, if the caller waits that long. */
  record Answered(Duration after, Callee callee) implements Ring {}

  record Busy() implements Ring {}

  /** Rings until the caller gives up. */
  record RingsOut() implements Ring {}

  /** Not known to the network. */
  record Unreachable() implements Ring {}
}

package org.carecompanion.telephony.carrier;

import java.time.Duration;
import java.util.Optional;

/** What the carrier said to being asked for a call. */
public sealed interface Placement {
  record Placed(String carrierCallId) implements Placement {}

  /** Nothing rings, and asking again will not help. @param code the carrier's own, such as 21211 */
  record Refused(String code) implements Placement {}

  /**
   * Nothing rings; the carrier could not be reached, or wants us to slow down.
   *
   * @param pause how long it wants us to wait, if it said so
   */
  record TryLater(String code, Optional<Duration> pause) implements Placement {
    public TryLater(String code) {
      this(code, Optional.empty());
    }
  }

  /** It may ring: the answer was lost or says nothing. */
  record Unknown(String why) implements Placement {}
}

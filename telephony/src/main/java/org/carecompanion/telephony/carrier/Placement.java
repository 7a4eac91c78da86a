package org.carecompanion.telephony.carrier;

/** What the carrier said to being asked for a call. */
public sealed interface Placement {
  record Placed(String carrierCallId) implements Placement {}

  /** Nothing rings, and asking again will not help. @param code the carrier's own, such as 21211 */
  record Refused(String code) implements Placement {}

  /** Nothing rings; the carrier could not be reached, or wants us to slow down. */
  record TryLater(String code) implements Placement {}

  /** It may ring: the answer was lost or says nothing. */
  record Unknown(String why) implements Placement {}
}

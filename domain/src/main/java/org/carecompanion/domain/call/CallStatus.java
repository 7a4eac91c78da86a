package org.carecompanion.domain.call;

/**
 * How far a call has come. It only moves forward: carriers report late, twice and out of order, and
 * a report of an earlier state changes nothing.
 */
public enum CallStatus {
  /** Wanted, not yet through the dial gate. */
  PLANNED,
  /** An attempt is committed; the carrier is asked or was asked. */
  DIALING,
  RINGING,
  IN_PROGRESS,
  ENDED;

  public boolean before(CallStatus other) {
    return ordinal() < other.ordinal();
  }
}

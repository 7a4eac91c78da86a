package org.carecompanion.domain.alert;

/** What came of it. */
public enum AlertOutcome {
  ADVICE_GIVEN,
  SEEN_OR_BOOKED,
  SENT_TO_EMERGENCY_CARE,
  ALREADY_KNOWN,
  EXPECTED_NO_ACTION,
  /** The words were misunderstood: kept, and looked at later. */
  MISREAD
}

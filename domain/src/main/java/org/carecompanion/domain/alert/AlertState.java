package org.carecompanion.domain.alert;

/** Where an alert stands. */
public enum AlertState {
  /** Nobody has it: its clock runs. */
  NEW,
  /** Somebody said "I have it": escalation has stopped. */
  ACKNOWLEDGED,
  RESOLVED
}

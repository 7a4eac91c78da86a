package org.carecompanion.clinical.checkin;

/**
 * How the line ended, as the carrier reports it. What became of the call depends on the
 * conversation too.
 */
public enum LineEnd {
  /** It was answered, and is over. */
  COMPLETED,
  BUSY,
  NO_ANSWER,
  /** The carrier could not connect it. */
  FAILED,
  CANCELED
}

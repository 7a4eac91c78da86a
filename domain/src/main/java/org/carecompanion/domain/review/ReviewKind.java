package org.carecompanion.domain.review;

/** What a clinician thinks is not right. */
public enum ReviewKind {
  /** A finding says what the patient did not mean. */
  WRONG,
  /** The patient said something that no finding tells. */
  MISSED
}

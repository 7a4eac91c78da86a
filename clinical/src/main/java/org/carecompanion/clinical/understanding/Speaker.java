package org.carecompanion.clinical.understanding;

/**
 * Who is talking, as far as identity was settled. Before that, "my wife can't breathe" is about the
 * patient (clinical.md 3.4); after it, it is about somebody else.
 */
public enum Speaker {
  PATIENT,
  /** Speaks for the patient: "he", "she" and "my husband" are the patient. */
  CAREGIVER,
  UNKNOWN
}

package org.carecompanion.domain.call;

/** Who said it. */
public enum Speaker {
  COMPANION,
  /** In words typed while the call went on, said by our voice. */
  CLINICIAN,
  PATIENT
}

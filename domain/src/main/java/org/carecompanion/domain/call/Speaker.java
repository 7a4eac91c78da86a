package org.carecompanion.domain.call;

/** Who said it. */
public enum Speaker {
  COMPANION,
  PATIENT
}

package org.carecompanion.domain.staff;

/** What a member of staff may do; the name is also the name of the security role. */
public enum Role {
  /** Sees patients of the hospital, starts calls, triages alerts. */
  CLINICIAN,
  /** Runs the hospital's account: staff, lines, consent. Reads no words of patients. */
  HOSPITAL_ADMIN,
  /** Runs the installation. Sees no patient. */
  PLATFORM_ADMIN,
  /** A program with an API key; never a person. */
  PROGRAM;

  /** Whether a hospital's administrator may give it; the others are given by the installation. */
  public boolean isGivenByHospitals() {
    return this == CLINICIAN || this == HOSPITAL_ADMIN;
  }
}

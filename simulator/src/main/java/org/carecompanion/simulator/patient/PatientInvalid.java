package org.carecompanion.simulator.patient;

/** A patient file that cannot be used; the message names the place and the problem. */
public final class PatientInvalid extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PatientInvalid(String place, String problem) {
    super(place + ": " + problem);
  }
}

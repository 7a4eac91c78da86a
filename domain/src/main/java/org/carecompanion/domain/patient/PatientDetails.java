package org.carecompanion.domain.patient;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What is known about a patient besides surgery and consent.
 *
 * @param mrn the hospital's own record number, 1 to 40 characters, unique in the hospital
 * @param timeZone where the patient is; empty means unknown, and then no call is placed
 */
public record PatientDetails(
    String mrn, PersonName name, LocalDate bornOn, PhoneNumber phone, Optional<ZoneId> timeZone) {
  public PatientDetails {
    mrn = mrn.strip();
    if (mrn.isEmpty() || mrn.length() > 40)
      throw new IllegalArgumentException("a record number has 1 to 40 characters");
  }
}

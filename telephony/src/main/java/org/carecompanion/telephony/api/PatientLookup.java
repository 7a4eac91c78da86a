package org.carecompanion.telephony.api;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.Patients;
import org.carecompanion.domain.staff.Caller;
import org.jspecify.annotations.Nullable;

/** Finds the patient a request names. */
@Dependent
class PatientLookup {
  private final HospitalScope scope;
  private final Patients patients;

  @Inject
  PatientLookup(HospitalScope scope, Patients patients) {
    this.scope = scope;
    this.patients = patients;
  }

  /** By our id, else by the hospital's record number. */
  Optional<PatientId> named(Caller caller, @Nullable String id, @Nullable String mrn) {
    return scope.call(
        caller.hospital().value(),
        () ->
            (id != null ? byId(id) : Optional.ofNullable(mrn).flatMap(patients::byMrn))
                .map(Patient::id));
  }

  private Optional<Patient> byId(String id) {
    try {
      return patients.find(PatientId.of(id));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // not an id, so nobody's
    }
  }
}

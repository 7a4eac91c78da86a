package org.carecompanion.clinical.setup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.PatientDetails;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.Patients;
import org.carecompanion.domain.surgery.Surgeries;
import org.carecompanion.domain.surgery.Surgery;

/**
 * Adds the demo's patients and their operations, or brings them up to date. Inside the demo's
 * scope.
 */
@Dependent
class DemoRegister {
  private final Patients patients;
  private final Surgeries surgeries;
  private final Clock clock;

  @Inject
  DemoRegister(Patients patients, Surgeries surgeries, Clock clock) {
    this.patients = patients;
    this.surgeries = surgeries;
    this.clock = clock;
  }

  Patient patient(PatientDetails details) {
    return patients
        .byMrn(details.mrn())
        .map(
            known -> {
              known.change(details);
              return known;
            })
        .orElseGet(
            () -> {
              Patient patient = new Patient(PatientId.random(), details, clock.instant());
              patients.add(patient);
              return patient;
            });
  }

  void operated(PatientId patient, DemoPatient entry, LocalDate on) {
    surgeries
        .latest(patient)
        .ifPresentOrElse(
            known -> known.change(entry.family(), entry.operation(), on),
            () -> surgeries.add(new Surgery(patient, entry.family(), entry.operation(), on)));
  }
}

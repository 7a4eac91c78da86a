package org.carecompanion.clinical.register;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.domain.consent.Consents;
import org.carecompanion.domain.patient.Patients;
import org.carecompanion.domain.surgery.Surgeries;

/** The rows an entry of the register is made of: who, which operation, what was agreed to. */
@Dependent
class RegisterRows {
  private final Patients patients;
  private final Surgeries surgeries;
  private final Consents consents;

  @Inject
  RegisterRows(Patients patients, Surgeries surgeries, Consents consents) {
    this.patients = patients;
    this.surgeries = surgeries;
    this.consents = consents;
  }

  Patients patients() {
    return patients;
  }

  Surgeries surgeries() {
    return surgeries;
  }

  Consents consents() {
    return consents;
  }
}

package org.carecompanion.clinical.register;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.consent.Consent;
import org.carecompanion.domain.page.Page;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.surgery.Surgery;

/** Reads patients for programs. Reading one is written to the audit. */
@Dependent
public class PatientReader {
  private final HospitalScope scope;
  private final RegisterRows rows;
  private final RegisterRecord record;

  @Inject
  PatientReader(HospitalScope scope, RegisterRows rows, RegisterRecord record) {
    this.scope = scope;
    this.rows = rows;
    this.record = record;
  }

  /**
   * A patient as the register has them.
   *
   * @param surgery the latest, if one is on record
   * @param consents those in force
   */
  public record PatientStory(Patient patient, Optional<Surgery> surgery, List<Consent> consents) {}

  /** Whose name, number or record number holds every one of the words; everybody for no words. */
  @Allowed(Role.PROGRAM)
  public List<Patient> page(Caller caller, String words, Page page) {
    return scope.call(caller.hospital().value(), () -> rows.patients().page(words, page));
  }

  /** By the hospital's own record number. */
  @Allowed(Role.PROGRAM)
  public Optional<Patient> byMrn(Caller caller, String mrn) {
    return scope.call(caller.hospital().value(), () -> rows.patients().byMrn(mrn));
  }

  @Allowed(Role.PROGRAM)
  public Optional<PatientStory> story(Caller caller, PatientId id) {
    return scope.call(
        caller.hospital().value(), () -> rows.patients().find(id).map(p -> story(caller, p)));
  }

  private PatientStory story(Caller caller, Patient patient) {
    record.read(caller, patient.id());
    return new PatientStory(
        patient,
        rows.surgeries().latest(patient.id()),
        rows.consents().of(patient.id()).stream().filter(c -> c.withdrawnAt().isEmpty()).toList());
  }
}

package org.carecompanion.clinical.register;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.consent.Consent;
import org.carecompanion.domain.consent.ConsentKind;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.PatientDetails;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.PhoneNumber;
import org.carecompanion.domain.patient.SpeakingPace;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.surgery.ProcedureFamily;
import org.carecompanion.domain.surgery.Surgery;

/** Where people enter and correct patients, their surgery and what they agreed to. */
@Dependent
public class PatientRegister {
  private final HospitalScope scope;
  private final RegisterRows rows;
  private final RegisterRecord record;

  @Inject
  PatientRegister(HospitalScope scope, RegisterRows rows, RegisterRecord record) {
    this.scope = scope;
    this.rows = rows;
    this.record = record;
  }

  /** What came of saving. */
  public sealed interface Saved {
    record Done(PatientId patient) implements Saved {}

    /** Another patient of this hospital has that record number. */
    record MrnTaken(PatientId by) implements Saved {}

    /** Somebody saved this patient after the form was opened; nothing was changed. */
    record SomeoneElseFirst() implements Saved {}

    record NotFound() implements Saved {}
  }

  @Allowed({Role.CLINICIAN, Role.HOSPITAL_ADMIN, Role.PROGRAM})
  public Saved add(Caller caller, PatientDetails details) {
    return in(
        caller,
        () -> {
          var taken = rows.patients().byMrn(details.mrn());
          if (taken.isPresent()) return new Saved.MrnTaken(taken.get().id());
          Patient patient = new Patient(PatientId.random(), details, record.now());
          rows.patients().add(patient);
          record.wrote(caller, Action.ADDED, patient.id(), "details");
          return new Saved.Done(patient.id());
        });
  }

  /**
   * @param version the {@link Patient#version()} the form was filled from
   */
  @Allowed({Role.CLINICIAN, Role.HOSPITAL_ADMIN, Role.PROGRAM})
  public Saved change(Caller caller, PatientId id, int version, PatientDetails details) {
    return in(
        caller,
        () -> {
          var taken = rows.patients().byMrn(details.mrn()).filter(other -> !other.id().equals(id));
          if (taken.isPresent()) return new Saved.MrnTaken(taken.get().id());
          var patient = rows.patients().find(id);
          if (patient.isEmpty()) return new Saved.NotFound();
          if (patient.get().version() != version) return new Saved.SomeoneElseFirst();
          patient.get().change(details);
          record.wrote(caller, Action.CHANGED, id, "details");
          return new Saved.Done(id);
        });
  }

  /** What was operated, and when: what a follow-up call is about. */
  public record Operation(ProcedureFamily family, String procedureName, LocalDate performedOn) {
    public Operation {
      if (procedureName.isBlank() || procedureName.length() > 120)
        throw new IllegalArgumentException("a procedure has 1 to 120 characters");
    }
  }

  /** Sets the operation, or corrects the latest one. */
  @Allowed({Role.CLINICIAN, Role.HOSPITAL_ADMIN, Role.PROGRAM})
  public void operated(Caller caller, PatientId id, Operation operation) {
    in(
        caller,
        () -> {
          rows.patients().require(id);
          rows.surgeries()
              .latest(id)
              .ifPresentOrElse(
                  s ->
                      s.change(
                          operation.family(), operation.procedureName(), operation.performedOn()),
                  () ->
                      rows.surgeries()
                          .add(
                              new Surgery(
                                  id,
                                  operation.family(),
                                  operation.procedureName(),
                                  operation.performedOn())));
          record.wrote(caller, Action.CHANGED, id, "operation");
          return id;
        });
  }

  /** Records how fast the patient speaks: live calls wait accordingly before they answer. */
  @Allowed({Role.CLINICIAN, Role.HOSPITAL_ADMIN, Role.PROGRAM})
  public void speaks(Caller caller, PatientId id, SpeakingPace pace) {
    in(
        caller,
        () -> {
          Patient patient = rows.patients().require(id);
          if (patient.speakingPace() == pace) return id;
          patient.speaks(pace);
          record.wrote(caller, Action.CHANGED, id, "speaks." + pace);
          return id;
        });
  }

  /**
   * Records that the patient agreed. @param source how, such as "discharge form", 1 to 80
   * characters
   */
  @Allowed({Role.CLINICIAN, Role.HOSPITAL_ADMIN, Role.PROGRAM})
  public void agreed(
      Caller caller, PatientId id, ConsentKind kind, PhoneNumber number, String source) {
    if (source.isBlank() || source.length() > 80)
      throw new IllegalArgumentException("a source has 1 to 80 characters");
    in(
        caller,
        () -> {
          rows.patients().require(id);
          if (rows.consents().inForce(id, kind, number).isEmpty())
            rows.consents().add(new Consent(id, kind, number, source.strip(), record.now()));
          record.wrote(caller, Action.CHANGED, id, "agreed." + kind);
          return id;
        });
  }

  /** The patient withdrew what was agreed; every call from now on is refused. */
  @Allowed({Role.CLINICIAN, Role.HOSPITAL_ADMIN})
  public void withdrew(Caller caller, PatientId id, ConsentKind kind, PhoneNumber number) {
    in(
        caller,
        () -> {
          rows.consents()
              .inForce(id, kind, number)
              .ifPresent(consent -> consent.withdraw(record.now()));
          record.wrote(caller, Action.CHANGED, id, "withdrew." + kind);
          return id;
        });
  }

  private <T> T in(Caller caller, Supplier<T> work) {
    return scope.call(caller.hospital().value(), work);
  }
}

package org.carecompanion.clinical.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.patient.GlassBreak;
import org.carecompanion.domain.patient.GlassBreaks;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.Patients;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;

/** Where patients are restricted, opened with a reason, and the openings looked at. */
@Dependent
public class Glass {
  private static final int RECENT = 500;

  private final HospitalScope scope;
  private final Patients patients;
  private final GlassBreaks opened;
  private final GlassRecord record;

  @Inject
  Glass(HospitalScope scope, Patients patients, GlassBreaks opened, GlassRecord record) {
    this.scope = scope;
    this.patients = patients;
    this.opened = opened;
    this.record = record;
  }

  /** From now on words about this patient need a reason. Returns false if they did already. */
  @Allowed(Role.HOSPITAL_ADMIN)
  public boolean restrict(Caller caller, PatientId id) {
    return marked(caller, id, patient -> patient.restrict(record.now()), "restricted");
  }

  /** Returns false if the patient was not restricted. */
  @Allowed(Role.HOSPITAL_ADMIN)
  public boolean unrestrict(Caller caller, PatientId id) {
    return marked(caller, id, Patient::unrestrict, "unrestricted");
  }

  private interface Mark {
    boolean on(Patient patient);
  }

  private boolean marked(Caller caller, PatientId id, Mark mark, String what) {
    return in(
        caller,
        () -> {
          Optional<Patient> changed = patients.find(id).filter(mark::on);
          changed.ifPresent(patient -> record.changed(caller, id, what));
          return changed.isPresent();
        });
  }

  /**
   * Opens words about this patient to the caller until the time returned; empty if there is no such
   * patient.
   *
   * @param reason for the administrator who looks at it, 10 to 500 characters
   * @throws IllegalArgumentException if the reason is too short or too long
   */
  @Allowed(Role.CLINICIAN)
  public Optional<Instant> open(Caller caller, PatientId id, String reason) {
    if (!GlassBreak.reasonFits(reason))
      throw new IllegalArgumentException("a reason has 10 to 500 characters");
    return in(
        caller,
        () ->
            patients
                .find(id)
                .map(
                    patient -> {
                      GlassBreak broken =
                          new GlassBreak(id, caller.staff().value(), reason, record.now());
                      opened.add(broken);
                      record.broke(caller, broken, Action.BROKE_GLASS);
                      return broken.until();
                    }));
  }

  /** When words that the caller has opened close again; empty if nothing is open. */
  @Allowed(Role.CLINICIAN)
  public Optional<Instant> openUntil(Caller caller, PatientId id) {
    return in(caller, () -> opened.openUntil(caller.staff().value(), id, record.now()));
  }

  /** The latest openings, newest first. */
  @Allowed(Role.HOSPITAL_ADMIN)
  public List<GlassBreak> recent(Caller caller) {
    return in(caller, () -> opened.recent(RECENT));
  }

  /** How many nobody has looked at. */
  @Allowed(Role.HOSPITAL_ADMIN)
  public long unreviewed(Caller caller) {
    return in(caller, opened::unreviewed);
  }

  /** "I have looked at it." Returns false if somebody had, or it does not exist for this caller. */
  @Allowed(Role.HOSPITAL_ADMIN)
  public boolean review(Caller caller, UUID id) {
    return in(
        caller,
        () -> {
          Optional<GlassBreak> looked =
              opened.lock(id).filter(b -> b.reviewed(caller.staff().value(), record.now()));
          looked.ifPresent(broken -> record.broke(caller, broken, Action.REVIEWED));
          return looked.isPresent();
        });
  }

  private <T> T in(Caller caller, Supplier<T> work) {
    return scope.call(caller.hospital().value(), work);
  }
}

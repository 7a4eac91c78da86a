package org.carecompanion.clinical.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carecompanion.domain.patient.GlassBreaks;
import org.carecompanion.domain.patient.Patient;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.Patients;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffId;

/**
 * Whose words somebody may see now: asked by everything that shows words, inside its scope. A
 * program never sees those of a restricted patient: it cannot say why.
 */
@Dependent
public class Sight {
  /** No person has it. */
  private static final UUID NOBODY = new UUID(0, 0);

  private final GlassBreaks opened;
  private final Patients patients;
  private final Clock clock;

  @Inject
  Sight(GlassBreaks opened, Patients patients, Clock clock) {
    this.opened = opened;
    this.patients = patients;
    this.clock = clock;
  }

  /** Whose words are closed to this caller now, among these patients. */
  @Allowed({Role.CLINICIAN, Role.HOSPITAL_ADMIN, Role.PROGRAM})
  public Set<PatientId> closed(Caller caller, Collection<PatientId> among) {
    UUID staff = caller.actor().staff().map(StaffId::value).orElse(NOBODY);
    return opened.closedTo(staff, among, clock.instant());
  }

  @Allowed({Role.CLINICIAN, Role.HOSPITAL_ADMIN, Role.PROGRAM})
  public boolean closed(Caller caller, PatientId patient) {
    return !closed(caller, List.of(patient)).isEmpty();
  }

  /**
   * @throws RestrictedPatient if they are closed
   */
  @Allowed({Role.CLINICIAN, Role.HOSPITAL_ADMIN, Role.PROGRAM})
  public void mustBeOpen(Caller caller, PatientId patient) {
    if (closed(caller, patient)) throw new RestrictedPatient(caller.role());
  }

  /** Whether the patient is restricted, opened or not: shown as a banner while open. */
  public boolean restricted(PatientId patient) {
    return patients.find(patient).filter(Patient::restricted).isPresent();
  }
}

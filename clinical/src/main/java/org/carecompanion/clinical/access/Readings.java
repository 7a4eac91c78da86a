package org.carecompanion.clinical.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;

/** Writes down that somebody reads the words of a call. Inside a scope. */
@Dependent
public class Readings {
  private final Sight sight;
  private final Audit audit;

  @Inject
  public Readings(Sight sight, Audit audit) {
    this.sight = sight;
    this.audit = audit;
  }

  /**
   * @param patient whose call it is
   * @throws RestrictedPatient if the words are closed to this caller
   */
  @Allowed({Role.CLINICIAN, Role.PROGRAM})
  public void ofWords(Caller caller, CallId call, PatientId patient) {
    sight.mustBeOpen(caller, patient);
    audit.read(caller, Deed.of(Action.READ_TRANSCRIPT, "call", call.value()).about(patient));
  }
}

package org.carecompanion.clinical.register;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.carecompanion.clinical.access.Sight;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.db.notice.Notices;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Caller;

/** Tells the audit and the other nodes that a patient's entry was written. */
@Dependent
class RegisterRecord {
  private final Audit audit;
  private final Notices notices;
  private final Sight sight;
  private final Clock clock;

  @Inject
  RegisterRecord(Audit audit, Notices notices, Sight sight, Clock clock) {
    this.audit = audit;
    this.notices = notices;
    this.sight = sight;
    this.clock = clock;
  }

  /**
   * @param what a code: which part of the entry
   */
  void wrote(Caller caller, Action action, PatientId patient, String what) {
    audit.record(caller, Deed.of(action, "patient", patient.value()).about(patient).because(what));
    notices.send(new Notice(Notice.Kind.PATIENT, caller.hospital().value(), patient.value()));
  }

  /** The whole entry is shown: open to this caller, and on record. */
  void read(Caller caller, PatientId patient) {
    sight.mustBeOpen(caller, patient);
    audit.read(caller, Deed.of(Action.READ_PATIENT, "patient", patient.value()).about(patient));
  }

  Instant now() {
    return clock.instant();
  }
}

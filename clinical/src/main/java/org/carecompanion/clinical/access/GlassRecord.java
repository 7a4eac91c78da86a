package org.carecompanion.clinical.access;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.db.notice.Notices;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.patient.GlassBreak;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Caller;

/** Tells the audit and the other nodes. Inside a scope. */
@Dependent
class GlassRecord {
  private final Audit audit;
  private final Notices notices;
  private final Clock clock;

  @Inject
  GlassRecord(Audit audit, Notices notices, Clock clock) {
    this.audit = audit;
    this.notices = notices;
    this.clock = clock;
  }

  void changed(Caller caller, PatientId patient, String what) {
    audit.record(
        caller, Deed.of(Action.CHANGED, "patient", patient.value()).about(patient).because(what));
    tell(caller, patient);
  }

  void broke(Caller caller, GlassBreak broken, Action action) {
    audit.record(caller, Deed.of(action, "break_glass", broken.id()).about(broken.patient()));
    tell(caller, broken.patient());
  }

  private void tell(Caller caller, PatientId patient) {
    notices.send(new Notice(Notice.Kind.PATIENT, caller.hospital().value(), patient.value()));
  }

  Instant now() {
    return clock.instant();
  }
}

package org.carecompanion.clinical.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.db.notice.Notices;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.StaffId;

/** Writes down a change of somebody's standing and tells every node, whose sessions of them end. */
@Dependent
class StaffRecord {
  private final Audit audit;
  private final Notices notices;

  @Inject
  StaffRecord(Audit audit, Notices notices) {
    this.audit = audit;
    this.notices = notices;
  }

  void changed(Caller caller, Action action, StaffId person) {
    audit.record(caller, Deed.of(action, "staff_member", person.value()));
    notices.send(new Notice(Notice.Kind.STAFF, caller.hospital().value(), person.value()));
  }
}

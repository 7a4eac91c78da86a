package org.carecompanion.clinical.followup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.db.notice.Notices;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.followup.FollowUp;
import org.carecompanion.domain.staff.Caller;

/** Tells the audit and the other nodes that a follow-up changed. Inside a scope. */
@Dependent
class FollowUpRecord {
  private final Audit audit;
  private final Notices notices;
  private final Clock clock;

  @Inject
  FollowUpRecord(Audit audit, Notices notices, Clock clock) {
    this.audit = audit;
    this.notices = notices;
    this.clock = clock;
  }

  void changed(Caller caller, Action action, FollowUp followUp) {
    UUID id = followUp.id().value();
    audit.record(caller, Deed.of(action, "follow_up", id).about(followUp.patient()));
    notices.send(new Notice(Notice.Kind.FOLLOW_UP, caller.hospital().value(), id));
  }

  Instant now() {
    return clock.instant();
  }
}

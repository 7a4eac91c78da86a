package org.carecompanion.clinical.followup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.db.notice.Notices;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.followup.FollowUp;
import org.carecompanion.domain.followup.FollowUpKind;
import org.carecompanion.domain.followup.FollowUps;
import org.carecompanion.domain.hospital.HospitalId;

/** Leaves something for a person to do about a call. Inside a scope. */
@Dependent
public class FollowUpMaker {
  private final FollowUps followUps;
  private final Audit audit;
  private final Notices notices;
  private final Clock clock;

  @Inject
  FollowUpMaker(FollowUps followUps, Audit audit, Notices notices, Clock clock) {
    this.followUps = followUps;
    this.audit = audit;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Once per call and kind.
   *
   * @param reason a code, never words of a patient
   */
  public void leave(HospitalId hospital, Call call, FollowUpKind kind, String reason) {
    if (followUps.of(call.id()).stream().anyMatch(f -> f.kind() == kind)) return;
    FollowUp followUp = new FollowUp(call, kind, reason, clock.instant());
    followUps.add(followUp);
    audit.bySystem(
        Deed.of(Action.ADDED, "follow_up", followUp.id().value())
            .about(call.patient())
            .because(kind.name()));
    notices.send(new Notice(Notice.Kind.FOLLOW_UP, hospital.value(), followUp.id().value()));
  }
}

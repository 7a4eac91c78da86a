package org.carecompanion.clinical.followup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.db.notice.Notices;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.followup.FollowUp;
import org.carecompanion.domain.followup.FollowUpId;
import org.carecompanion.domain.followup.FollowUpOutcome;
import org.carecompanion.domain.followup.FollowUps;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;

/** Where people take follow-ups and say what came of them. */
@Dependent
public class FollowUpDesk {
  private final HospitalScope scope;
  private final FollowUps followUps;
  private final Audit audit;
  private final Notices notices;
  private final Clock clock;

  @Inject
  public FollowUpDesk(
      HospitalScope scope, FollowUps followUps, Audit audit, Notices notices, Clock clock) {
    this.scope = scope;
    this.followUps = followUps;
    this.audit = audit;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * "I do it." Returns false if somebody else has it, it is done, or it does not exist for this
   * caller.
   */
  @Allowed({Role.CLINICIAN, Role.HOSPITAL_ADMIN})
  public boolean own(Caller caller, FollowUpId id) {
    return change(caller, id, Action.ACKNOWLEDGED, followUp -> followUp.own(caller.staff()));
  }

  /**
   * Returns false if it was done already or does not exist for this caller.
   *
   * @param note up to 4,000 characters; may be empty
   * @throws IllegalArgumentException if the note is too long
   */
  @Allowed({Role.CLINICIAN, Role.HOSPITAL_ADMIN})
  public boolean done(Caller caller, FollowUpId id, FollowUpOutcome outcome, String note) {
    if (note.length() > 4_000)
      throw new IllegalArgumentException("a note has up to 4,000 characters");
    return change(
        caller,
        id,
        Action.DONE,
        followUp -> followUp.done(caller.staff(), outcome, note.strip(), clock.instant()));
  }

  private boolean change(Caller caller, FollowUpId id, Action action, Predicate<FollowUp> change) {
    return scope.call(
        caller.hospital().value(),
        () -> {
          Optional<FollowUp> changed = followUps.lock(id).filter(change);
          changed.ifPresent(
              followUp -> {
                audit.record(
                    caller, Deed.of(action, "follow_up", id.value()).about(followUp.patient()));
                notices.send(
                    new Notice(Notice.Kind.FOLLOW_UP, caller.hospital().value(), id.value()));
              });
          return changed.isPresent();
        });
  }
}

package org.carecompanion.clinical.followup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.followup.FollowUp;
import org.carecompanion.domain.followup.FollowUpId;
import org.carecompanion.domain.followup.FollowUpOutcome;
import org.carecompanion.domain.followup.FollowUps;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffId;
import org.carecompanion.domain.staff.StaffMembers;

/** Where people take follow-ups and say what came of them. */
@Dependent
public class FollowUpDesk {
  private final HospitalScope scope;
  private final FollowUps followUps;
  private final StaffMembers staff;
  private final FollowUpRecord record;

  @Inject
  public FollowUpDesk(
      HospitalScope scope, FollowUps followUps, StaffMembers staff, FollowUpRecord record) {
    this.scope = scope;
    this.followUps = followUps;
    this.staff = staff;
    this.record = record;
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
    return done(caller, caller.staff(), id, outcome, note);
  }

  /**
   * The same by a program, for the clinician who did it.
   *
   * @throws IllegalArgumentException if that is no clinician of the hospital, or for such a note
   */
  @Allowed(Role.PROGRAM)
  public boolean doneFor(
      Caller program, StaffId clinician, FollowUpId id, FollowUpOutcome outcome, String note) {
    if (in(program, () -> staff.clinician(clinician)).isEmpty())
      throw new IllegalArgumentException("not a clinician of this hospital");
    return done(program, clinician, id, outcome, note);
  }

  private boolean done(
      Caller caller, StaffId who, FollowUpId id, FollowUpOutcome outcome, String note) {
    if (note.length() > 4_000)
      throw new IllegalArgumentException("a note has up to 4,000 characters");
    return change(
        caller,
        id,
        Action.DONE,
        followUp -> followUp.done(who, outcome, note.strip(), record.now()));
  }

  private boolean change(Caller caller, FollowUpId id, Action action, Predicate<FollowUp> change) {
    return in(
        caller,
        () -> {
          Optional<FollowUp> changed = followUps.lock(id).filter(change);
          changed.ifPresent(followUp -> record.changed(caller, action, followUp));
          return changed.isPresent();
        });
  }

  private <T> T in(Caller caller, Supplier<T> work) {
    return scope.call(caller.hospital().value(), work);
  }
}

package org.carecompanion.clinical.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.AlertEvent.Kind;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.alert.AlertOutcome;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;
import org.carecompanion.domain.staff.StaffId;
import org.carecompanion.domain.staff.StaffMember;
import org.carecompanion.domain.staff.StaffMembers;

/** Where people acknowledge, give back and resolve alerts. The row decides who was first. */
@Dependent
public class AlertDesk {
  private final HospitalScope scope;
  private final Alerts alerts;
  private final StaffMembers staff;
  private final AlertRecord record;
  private final Clock clock;

  @Inject
  public AlertDesk(
      HospitalScope scope, Alerts alerts, StaffMembers staff, AlertRecord record, Clock clock) {
    this.scope = scope;
    this.alerts = alerts;
    this.staff = staff;
    this.record = record;
    this.clock = clock;
  }

  /** "I have it": stops the escalation. */
  @Allowed(Role.CLINICIAN)
  public AlertChange acknowledge(Caller caller, AlertId id) {
    return acknowledge(caller, caller.staff(), id);
  }

  /**
   * The same by a program, for a clinician who has it now.
   *
   * @throws IllegalArgumentException if that is no clinician of the hospital
   */
  @Allowed(Role.PROGRAM)
  public AlertChange acknowledgeFor(Caller program, StaffId clinician, AlertId id) {
    return acknowledge(program, clinician, id);
  }

  private AlertChange acknowledge(Caller caller, StaffId who, AlertId id) {
    return change(
        caller,
        id,
        alert -> {
          if (!alert.acknowledge(clinician(who), clock.instant())) return first(alert);
          record.changed(alert, Kind.ACKNOWLEDGED, by(caller, who), Action.ACKNOWLEDGED);
          return new AlertChange.Done(id);
        });
  }

  /**
   * Undoes the caller's own acknowledgement; the alert's clock was never reset, so it may be late
   * at once.
   */
  @Allowed(Role.CLINICIAN)
  public AlertChange release(Caller caller, AlertId id) {
    return change(
        caller,
        id,
        alert -> {
          if (!alert.release(caller.staff())) return first(alert);
          record.changed(alert, Kind.RELEASED, by(caller, caller.staff()), Action.REOPENED);
          record.watch(caller.hospital(), alert);
          return new AlertChange.Done(id);
        });
  }

  /**
   * Closes the alert.
   *
   * @param note what was done, 1 to 4,000 characters
   * @throws IllegalArgumentException if the note is empty or too long
   */
  @Allowed(Role.CLINICIAN)
  public AlertChange resolve(Caller caller, AlertId id, AlertOutcome outcome, String note) {
    return resolve(caller, caller.staff(), id, outcome, note);
  }

  /**
   * The same by a program, for the clinician who settled it.
   *
   * @throws IllegalArgumentException if that is no clinician of the hospital, or for such a note
   */
  @Allowed(Role.PROGRAM)
  public AlertChange resolveFor(
      Caller program, StaffId clinician, AlertId id, AlertOutcome outcome, String note) {
    return resolve(program, clinician, id, outcome, note);
  }

  private AlertChange resolve(
      Caller caller, StaffId who, AlertId id, AlertOutcome outcome, String note) {
    if (note.isBlank() || note.length() > 4_000)
      throw new IllegalArgumentException("a note has 1 to 4,000 characters");
    return change(
        caller,
        id,
        alert -> {
          if (!alert.resolve(clinician(who), outcome, note.strip(), clock.instant()))
            return first(alert);
          record.changed(alert, Kind.RESOLVED, by(caller, who), Action.RESOLVED);
          return new AlertChange.Done(id);
        });
  }

  private StaffId clinician(StaffId who) {
    return staff
        .clinician(who)
        .map(StaffMember::id)
        .orElseThrow(() -> new IllegalArgumentException("not a clinician of this hospital"));
  }

  private static AlertRecord.By by(Caller caller, StaffId who) {
    return new AlertRecord.By(caller, who);
  }

  private AlertChange change(Caller caller, AlertId id, Function<Alert, AlertChange> change) {
    return scope.call(
        caller.hospital().value(),
        () -> alerts.lock(id).map(change).orElseGet(AlertChange.NotFound::new));
  }

  /** Who has it, who resolved it, or, of an alert that nobody has, who gave it back last. */
  private AlertChange first(Alert alert) {
    return switch (alert.state()) {
      case NEW ->
          alerts.history(alert.id()).stream()
              .filter(event -> event.kind() == Kind.RELEASED)
              .reduce((earlier, later) -> later)
              .map(event -> first(event.staff(), event.at()))
              .orElseGet(() -> first(Optional.empty(), alert.raisedAt()));
      case ACKNOWLEDGED -> first(alert.owner(), alert.acknowledgedAt().orElse(alert.raisedAt()));
      case RESOLVED -> first(alert.resolvedBy(), alert.resolvedAt().orElse(alert.raisedAt()));
    };
  }

  private AlertChange first(Optional<StaffId> who, Instant at) {
    String name = who.flatMap(staff::find).map(StaffMember::name).orElse("Somebody else");
    return new AlertChange.SomeoneElseFirst(name, at);
  }
}

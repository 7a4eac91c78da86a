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
    return change(
        caller,
        id,
        alert -> {
          if (!alert.acknowledge(caller.staff(), clock.instant())) return first(alert);
          record.changed(alert, Kind.ACKNOWLEDGED, caller, Action.ACKNOWLEDGED);
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
          record.changed(alert, Kind.RELEASED, caller, Action.REOPENED);
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
    if (note.isBlank() || note.length() > 4_000)
      throw new IllegalArgumentException("a note has 1 to 4,000 characters");
    return change(
        caller,
        id,
        alert -> {
          if (!alert.resolve(caller.staff(), outcome, note.strip(), clock.instant()))
            return first(alert);
          record.changed(alert, Kind.RESOLVED, caller, Action.RESOLVED);
          return new AlertChange.Done(id);
        });
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

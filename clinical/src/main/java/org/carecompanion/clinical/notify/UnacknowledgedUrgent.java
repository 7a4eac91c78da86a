package org.carecompanion.clinical.notify;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.clinical.alert.AlertRecord;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.alert.AlertState;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.staff.StaffMembers;

/**
 * Writes to everybody on call while an urgent alert has nobody, every five minutes until it has.
 */
@Dependent
public class UnacknowledgedUrgent implements JobHandler {
  /** "Re-page every 5 min" (reference/clinical.md 2.2). */
  static final Duration AGAIN = Duration.ofMinutes(5);

  private final HospitalScope scope;
  private final Alerts alerts;
  private final StaffMembers staff;
  private final Outbox outbox;
  private final Clock clock;

  @Inject
  public UnacknowledgedUrgent(
      HospitalScope scope, Alerts alerts, StaffMembers staff, Outbox outbox, Clock clock) {
    this.scope = scope;
    this.alerts = alerts;
    this.staff = staff;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public JobKind kind() {
    return AlertRecord.UNACKNOWLEDGED;
  }

  @Override
  public Optional<Duration> run(UUID hospital, UUID id) {
    return scope.call(
        hospital, () -> alerts.lock(new AlertId(id)).flatMap(alert -> tell(hospital, alert)));
  }

  private Optional<Duration> tell(UUID hospital, Alert alert) {
    Instant now = clock.instant();
    if (alert.state() != AlertState.NEW) return Optional.empty();
    // given back after an acknowledgement, the job may run before the deadline it was made for
    if (now.isBefore(alert.acknowledgeBy()))
      return Optional.of(Duration.between(now, alert.acknowledgeBy()));
    staff.onCall(now).forEach(member -> outbox.write(hospital, alert.id(), member));
    return Optional.of(AGAIN);
  }
}

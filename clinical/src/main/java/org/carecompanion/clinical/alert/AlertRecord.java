package org.carecompanion.clinical.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.figures.Figure;
import org.carecompanion.db.figures.Figures;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.jobs.Jobs;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.db.notice.Notices;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.AlertEvent;
import org.carecompanion.domain.alert.AlertEvent.Kind;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.hospital.HospitalId;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.StaffId;

/** Writes alerts, their history, their notices and their clock, inside the caller's transaction. */
@Dependent
public class AlertRecord {
  /** Due when an urgent alert has gone unacknowledged; {@code clinical.notify} does it. */
  public static final JobKind UNACKNOWLEDGED = new JobKind("urgent-unacknowledged");

  private static final Logger LOG = Logger.getLogger(AlertRecord.class.getName());

  private final Alerts alerts;
  private final Audit audit;
  private final Notices notices;
  private final Jobs jobs;
  private final Clock clock;

  @Inject
  public AlertRecord(Alerts alerts, Audit audit, Notices notices, Jobs jobs, Clock clock) {
    this.alerts = alerts;
    this.audit = audit;
    this.notices = notices;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** Every alert of the call until now. */
  public List<Alert> raisedIn(CallId call) {
    return alerts.of(call);
  }

  /**
   * Raises an alert for a finding of the same transaction, so that neither exists without the
   * other.
   */
  public Alert raise(HospitalId hospital, PatientId patient, Finding finding, Alert.Reason reason) {
    Alert alert = new Alert(patient, finding, reason, clock.instant());
    alerts.add(alert);
    audit.bySystem(deed(Action.RAISED, alert).because(reason.rule()));
    happened(
        hospital,
        alert,
        new AlertEvent(
            alert.id(), Kind.RAISED, Optional.empty(), Optional.empty(), clock.instant()));
    watch(hospital, alert);
    return alert;
  }

  /**
   * Sees to it that an urgent alert nobody has is told to those on call, at its deadline or now if
   * that is past.
   */
  void watch(HospitalId hospital, Alert alert) {
    if (alert.severity() == Severity.URGENT)
      jobs.at(UNACKNOWLEDGED, hospital.value(), alert.id().value(), alert.acknowledgeBy());
  }

  /** Adds to the history and tells every node. */
  public void happened(HospitalId hospital, Alert alert, AlertEvent event) {
    alerts.add(event);
    LOG.log(
        Level.INFO,
        "alert {0}: {1}, {2}",
        new Object[] {alert.id(), event.kind(), alert.severity().code()});
    Figures.count(Figure.ALERTS, event.kind().name(), alert.severity().code());
    notices.send(new Notice(Notice.Kind.ALERT, hospital.value(), alert.id().value()));
  }

  public Instant now() {
    return clock.instant();
  }

  /** What became of a message about this alert. */
  public void written(UUID message, Alert alert, AlertEvent event) {
    Action action = event.kind() == Kind.MESSAGE_FAILED ? Action.SEND_FAILED : Action.SENT;
    audit.bySystem(
        Deed.of(action, "message", message).about(alert.patient()).because(event.kind().name()));
  }

  private static Deed deed(Action action, Alert alert) {
    return Deed.of(action, "alert", alert.id().value()).about(alert.patient());
  }

  /** Who asked, and whose alert it is: two for a program, which acts for a clinician. */
  record By(Caller caller, StaffId person) {}

  void changed(Alert alert, Kind kind, By by, Action action) {
    audit.record(by.caller(), deed(action, alert));
    var event =
        new AlertEvent(
            alert.id(), kind, Optional.of(by.person()), Optional.empty(), clock.instant());
    happened(by.caller().hospital(), alert, event);
  }
}

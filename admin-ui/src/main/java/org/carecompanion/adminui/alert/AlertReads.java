package org.carecompanion.adminui.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.adminui.shared.PatientCards;
import org.carecompanion.adminui.shared.Staff;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;

/**
 * Reads one alert with everything around it. Opening one is written down; being brought up to date
 * is not a new reading.
 */
@Dependent
public class AlertReads {
  @Inject HospitalScope scope;
  @Inject Alerts alerts;
  @Inject Proofs proofs;
  @Inject Pains pains;
  @Inject PatientCards patients;
  @Inject Staff staff;
  @Inject Audit audit;

  /** Empty if there is no such alert for this person. */
  public Optional<AlertPage> open(SignedIn me, AlertId id) {
    return scope.call(
        me.hospital().value(),
        () -> {
          Optional<AlertPage> page = alerts.find(id).map(alert -> page(alert, me));
          page.ifPresent(shown -> noteReading(me, shown));
          return page;
        });
  }

  public Optional<AlertPage> again(SignedIn me, AlertId id) {
    return scope.call(me.hospital().value(), () -> alerts.find(id).map(alert -> page(alert, me)));
  }

  private void noteReading(SignedIn me, AlertPage shown) {
    if (shown.patient().closed()) return;
    audit.read(
        me.caller(),
        Deed.of(Action.READ_ALERT, "alert", shown.proof().id().value())
            .about(shown.patient().person().id()));
  }

  private AlertPage page(Alert alert, SignedIn me) {
    Staff.Names names = staff.names();
    var patient =
        patients.of(List.of(alert.patient()), me.caller(), me.zone()).get(alert.patient());
    var ofCall =
        alerts.of(alert.call()).stream()
            .filter(a -> !a.id().equals(alert.id()))
            .map(AlertReads::other)
            .toList();
    var earlier =
        alerts.of(alert.patient()).stream()
            .filter(a -> !a.call().equals(alert.call()))
            .map(AlertReads::other)
            .toList();
    var history =
        alerts.history(alert.id()).stream()
            .map(e -> new AlertPage.Step(e.kind(), e.at(), names.of(e.staff()), e.detail()))
            .toList();
    PatientCard card = java.util.Objects.requireNonNull(patient);
    return card.closed()
        ? new AlertPage(proofs.closed(alert, names), card, AlertPage.Around.NOTHING_TO_SEE, history)
        : new AlertPage(
            proofs.of(alert, names),
            card,
            new AlertPage.Around(ofCall, earlier, pains.upTo(alert.call())),
            history);
  }

  private static AlertPage.Other other(Alert alert) {
    return new AlertPage.Other(
        alert.id(), alert.severity(), alert.reason().title(), alert.state(), alert.raisedAt());
  }
}

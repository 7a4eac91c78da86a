package org.carecompanion.clinical.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.access.Sight;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.alert.Alert;
import org.carecompanion.domain.alert.AlertFilter;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.alert.Alerts;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.Findings;
import org.carecompanion.domain.page.Page;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;

/** Reads alerts for programs. Reading the words that prove one is written to the audit. */
@Dependent
public class AlertReader {
  private final HospitalScope scope;
  private final Alerts alerts;
  private final Findings findings;
  private final Audit audit;
  private final Sight sight;

  @Inject
  AlertReader(HospitalScope scope, Alerts alerts, Findings findings, Audit audit, Sight sight) {
    this.scope = scope;
    this.alerts = alerts;
    this.findings = findings;
    this.audit = audit;
    this.sight = sight;
  }

  /** An alert and its proof. */
  public record AlertStory(Alert alert, List<Finding> proof) {}

  /** Without words. */
  @Allowed(Role.PROGRAM)
  public List<Alert> page(Caller caller, AlertFilter filter, Page page) {
    return scope.call(caller.hospital().value(), () -> alerts.page(filter, page));
  }

  @Allowed(Role.PROGRAM)
  public Optional<AlertStory> story(Caller caller, AlertId id) {
    return scope.call(caller.hospital().value(), () -> alerts.find(id).map(a -> story(caller, a)));
  }

  private AlertStory story(Caller caller, Alert alert) {
    sight.mustBeOpen(caller, alert.patient());
    audit.read(
        caller, Deed.of(Action.READ_ALERT, "alert", alert.id().value()).about(alert.patient()));
    return new AlertStory(alert, findings.find(alert.finding()).stream().toList());
  }
}

package org.carecompanion.domain.alert;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.page.Listing;
import org.carecompanion.domain.page.Page;
import org.carecompanion.domain.patient.PatientId;

/** The alerts of the scope's hospital and their history. */
@Dependent
public class Alerts {
  private final EntityManager entities;

  @Inject
  public Alerts(EntityManager entities) {
    this.entities = entities;
  }

  public void add(Alert alert) {
    entities.persist(alert);
  }

  public void add(AlertEvent event) {
    entities.persist(event);
  }

  public Optional<Alert> find(AlertId id) {
    return Optional.ofNullable(entities.find(Alert.class, id.value()));
  }

  /** The alert as it is now, and nobody else changes it until this transaction ends. */
  public Optional<Alert> lock(AlertId id) {
    return Optional.ofNullable(
        entities.find(Alert.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** Everything unresolved, worst first, then the one that must be acknowledged first. */
  public List<Alert> open() {
    return entities
        .createQuery("from Alert a where a.resolvedAt is null", Alert.class)
        .getResultStream()
        .sorted(Alerts::worstFirst)
        .toList();
  }

  public List<Alert> page(AlertFilter filter, Page page) {
    return new Listing<>(Alert.class, "raisedAt")
        .with("state", filter.state())
        .with("severity", filter.severity())
        .with("patientId", filter.patient().map(PatientId::value))
        .since(filter.since())
        .page(entities, page);
  }

  /** Newest first. */
  public List<Alert> resolved(int limit) {
    return entities
        .createQuery(
            "from Alert a where a.resolvedAt is not null order by a.resolvedAt desc", Alert.class)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Newest first. */
  public List<Alert> of(PatientId patient) {
    return entities
        .createQuery(
            "from Alert a where a.patientId = :patient order by a.raisedAt desc, a.id", Alert.class)
        .setParameter("patient", patient.value())
        .getResultList();
  }

  /** In the order in which they were raised. */
  public List<Alert> of(CallId call) {
    return entities
        .createQuery("from Alert a where a.callId = :call order by a.raisedAt, a.id", Alert.class)
        .setParameter("call", call.value())
        .getResultList();
  }

  public List<Alert> ofSeverity(CallId call, Severity severity) {
    return of(call).stream().filter(a -> a.severity() == severity).toList();
  }

  /** Oldest first. */
  public List<AlertEvent> history(AlertId alert) {
    return entities
        .createQuery(
            "from AlertEvent e where e.alertId = :alert order by e.at, e.id", AlertEvent.class)
        .setParameter("alert", alert.value())
        .getResultList();
  }

  private static int worstFirst(Alert a, Alert b) {
    int severity = b.severity().compareTo(a.severity());
    return severity != 0 ? severity : a.acknowledgeBy().compareTo(b.acknowledgeBy());
  }
}

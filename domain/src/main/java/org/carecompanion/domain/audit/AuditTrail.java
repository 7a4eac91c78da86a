package org.carecompanion.domain.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads the audit of the scope's hospital, and how far it is sealed. */
@Dependent
public class AuditTrail {
  private final EntityManager entities;

  @Inject
  public AuditTrail(EntityManager entities) {
    this.entities = entities;
  }

  /** Newest first. */
  public List<AuditEntry> entries(AuditFilter filter, int offset, int limit) {
    return narrowed("from AuditEntry a", filter, " order by a.at desc, a.id", AuditEntry.class)
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultList();
  }

  public long count(AuditFilter filter) {
    return narrowed("select count(a) from AuditEntry a", filter, "", Long.class).getSingleResult();
  }

  /** The places in the chain of those among these entries that are sealed. */
  public Map<UUID, Long> places(Collection<UUID> entries) {
    if (entries.isEmpty()) return Map.of();
    return entities
        .createQuery("from AuditPlace p where p.entryId in :entries", AuditPlace.class)
        .setParameter("entries", entries)
        .getResultStream()
        .collect(Collectors.toMap(AuditPlace::entry, AuditPlace::number));
  }

  public Optional<AuditSeal> lastSeal() {
    return entities
        .createQuery("from AuditSeal s order by s.number desc", AuditSeal.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private <T> TypedQuery<T> narrowed(String what, AuditFilter filter, String order, Class<T> type) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    filter.actor().ifPresent(actor -> wanted.put("a.actor = :p", actor.value()));
    filter.patient().ifPresent(patient -> wanted.put("a.patientId = :p", patient.value()));
    filter.action().ifPresent(action -> wanted.put("a.action = :p", action));
    filter.from().ifPresent(from -> wanted.put("a.at >= :p", from));
    filter.until().ifPresent(until -> wanted.put("a.at < :p", until));
    StringBuilder query = new StringBuilder(what);
    int number = 0;
    for (String condition : wanted.keySet())
      query.append(number == 0 ? " where " : " and ").append(condition).append(number++);
    TypedQuery<T> made = entities.createQuery(query + order, type);
    number = 0;
    for (Object value : wanted.values()) made.setParameter("p" + number++, value);
    return made;
  }
}

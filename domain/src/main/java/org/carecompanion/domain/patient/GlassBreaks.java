package org.carecompanion.domain.patient;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which patients of the scope's hospital are restricted, and who opened them. */
@Dependent
public class GlassBreaks {
  private final EntityManager entities;

  @Inject
  public GlassBreaks(EntityManager entities) {
    this.entities = entities;
  }

  public void add(GlassBreak opened) {
    entities.persist(opened);
  }

  /** Nobody else changes it until this transaction ends. */
  public Optional<GlassBreak> lock(UUID id) {
    return Optional.ofNullable(entities.find(GlassBreak.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Those among these patients whose words are closed to this person now. */
  public Set<PatientId> closedTo(UUID staff, Collection<PatientId> patients, Instant now) {
    List<UUID> wanted = patients.stream().distinct().map(PatientId::value).toList();
    if (wanted.isEmpty()) return Set.of();
    return entities
        .createQuery(
            """
            select p.id from Patient p where p.id in :patients and p.restrictedAt is not null
              and not exists (select g.id from GlassBreak g
                where g.patientId = p.id and g.staffId = :staff and g.opensUntil > :now)
            """,
            UUID.class)
        .setParameter("patients", wanted)
        .setParameter("staff", staff)
        .setParameter("now", now)
        .getResultStream()
        .map(PatientId::new)
        .collect(Collectors.toSet());
  }

  /** When what this person has opened about the patient closes again. */
  public Optional<Instant> openUntil(UUID staff, PatientId patient, Instant now) {
    return entities
        .createQuery(
            """
            select max(g.opensUntil) from GlassBreak g
              where g.patientId = :patient and g.staffId = :staff and g.opensUntil > :now
            """,
            Instant.class)
        .setParameter("patient", patient.value())
        .setParameter("staff", staff)
        .setParameter("now", now)
        .getResultStream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** Newest first. */
  public List<GlassBreak> recent(int limit) {
    return entities
        .createQuery("from GlassBreak g order by g.openedAt desc, g.id", GlassBreak.class)
        .setMaxResults(limit)
        .getResultList();
  }

  public long unreviewed() {
    return entities
        .createQuery("select count(g) from GlassBreak g where g.reviewedAt is null", Long.class)
        .getSingleResult();
  }
}

package org.carecompanion.domain.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.carecompanion.domain.staff.Actor;

/** Writes and reads audit entries, in the transaction of what they tell. */
@Dependent
public class Audit {
  private final EntityManager entities;
  private final Clock clock;

  @Inject
  public Audit(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * @param kind the table of the subject, such as {@code call}
   */
  public void record(Actor actor, AuditEntry.Action action, String kind, UUID subject) {
    entities.persist(
        new AuditEntry(actor, action, new AuditEntry.Subject(kind, subject), clock.instant()));
  }

  /** Newest first. */
  public List<AuditEntry> of(UUID subject) {
    return entities
        .createQuery(
            "from AuditEntry a where a.subjectId = :subject order by a.at desc", AuditEntry.class)
        .setParameter("subject", subject)
        .getResultList();
  }
}

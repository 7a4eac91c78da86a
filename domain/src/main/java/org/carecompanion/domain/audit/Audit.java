package org.carecompanion.domain.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.audit.AuditEntry.By;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Origin;

/**
 * The one place where is noted who saw or changed what, in the transaction of what it tells. Reads
 * come through {@link #read}, everything else through {@link #record}.
 */
@Dependent
public class Audit {
  /**
   * One person's readings of one thing within this time are one reading: a page that is brought up
   * to date, or a program that asks every second, does not fill the audit.
   */
  public static final Duration ONE_READING = Duration.ofMinutes(15);

  private final EntityManager entities;
  private final Clock clock;

  @Inject
  public Audit(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  public void record(Caller by, Deed deed) {
    add(By.caller(by), deed);
  }

  /** Done by a job or a call, in nobody's name. */
  public void bySystem(Deed deed) {
    add(new By(Actor.SYSTEM, Optional.empty(), Origin.SYSTEM), deed);
  }

  /** Words about a patient were shown; noted once for {@link #ONE_READING}. */
  public void read(Caller by, Deed deed) {
    if (!readBefore(by, deed)) record(by, deed);
  }

  private boolean readBefore(Caller by, Deed deed) {
    return !entities
        .createQuery(
            """
            select a.id from AuditEntry a where a.subjectId = :subject and a.action = :action
              and a.actor = :actor and a.door = :door and a.at > :since
            """,
            UUID.class)
        .setParameter("subject", deed.subject().id())
        .setParameter("action", deed.action())
        .setParameter("actor", by.actor().value())
        .setParameter("door", by.origin().door())
        .setParameter("since", clock.instant().minus(ONE_READING))
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  private void add(By by, Deed deed) {
    entities.persist(new AuditEntry(by, deed, clock.instant()));
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

package org.carecompanion.db.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/**
 * Sends notices; call it inside the transaction that changes the row: PostgreSQL delivers after the
 * commit, or never.
 */
@Dependent
public class Notices {
  static final String CHANNEL = "companion";
  private final EntityManager entities;

  @Inject
  public Notices(EntityManager entities) {
    this.entities = entities;
  }

  public void send(Notice notice) {
    entities
        .createNativeQuery("select cast(pg_notify(?1, ?2) as text)", String.class)
        .setParameter(1, CHANNEL)
        .setParameter(2, notice.wire())
        .getSingleResult();
  }
}

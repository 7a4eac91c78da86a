package org.carecompanion.domain.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/** The end of the hospital's chain after a batch; written by sealing (db.audit), read here. */
@Entity
@Immutable
@Table(name = "audit_seal")
public class AuditSeal {
  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private long number;
  private long lastEntry;
  private Instant sealedAt;

  @SuppressWarnings("NullAway.Init")
  protected AuditSeal() {}

  public long number() {
    return number;
  }

  /** How many entries are sealed. */
  public long entries() {
    return lastEntry;
  }

  public Instant at() {
    return sealedAt;
  }
}

package org.carecompanion.domain.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;

/**
 * The place an entry was given in its hospital's chain; written by sealing (db.audit), read here.
 */
@Entity
@Immutable
@Table(name = "audit_link")
public class AuditPlace {
  @Id private UUID id;
  @TenantId private UUID hospitalId;

  @Column(name = "entry_id")
  private UUID entryId;

  private long number;

  @SuppressWarnings("NullAway.Init")
  protected AuditPlace() {}

  UUID entry() {
    return entryId;
  }

  long number() {
    return number;
  }
}

package org.carecompanion.db.scope;

import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Tells Hibernate the scope's hospital when a session opens; outside a scope, a hospital that owns
 * no rows.
 */
public class HospitalTenant implements CurrentTenantIdentifierResolver<UUID> {
  private static final UUID NOBODY = new UUID(0, 0);

  @Override
  public UUID resolveCurrentTenantIdentifier() {
    return HospitalScope.current().orElse(NOBODY);
  }

  @Override
  public boolean validateExistingCurrentSessions() {
    return true;
  }
}

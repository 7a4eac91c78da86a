package org.carecompanion.db.scope;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Makes the container's entity manager injectable into constructors. */
@Dependent
class Entities {
  @Produces
  @PersistenceContext(unitName = "companion")
  private EntityManager entities;
}

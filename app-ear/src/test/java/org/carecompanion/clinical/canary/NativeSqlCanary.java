package org.carecompanion.clinical.canary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** Breaks a fence on purpose: native SQL sees every hospital. */
public class NativeSqlCanary {
  Query wrong(EntityManager entities) {
    return entities.createNativeQuery("select 1");
  }
}

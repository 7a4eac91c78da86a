package org.carecompanion.domain.staff;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys of the programs of the scope's hospital. */
@Dependent
public class ApiKeys {
  /** Every request would otherwise write. */
  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  private final EntityManager entities;

  @Inject
  public ApiKeys(EntityManager entities) {
    this.entities = entities;
  }

  public void add(ApiKey key) {
    entities.persist(key);
  }

  /** Writes now what was changed so far. */
  public void flush() {
    entities.flush();
  }

  public Optional<ApiKey> find(ApiKeyId id) {
    return Optional.ofNullable(entities.find(ApiKey.class, id.value()));
  }

  /** The key as it is now, and nobody else changes it until this transaction ends. */
  public Optional<ApiKey> lock(ApiKeyId id) {
    return Optional.ofNullable(
        entities.find(ApiKey.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** Notes that it was used, to the minute; touches nothing else of it. */
  public void used(ApiKeyId id, Instant now) {
    entities
        .createQuery(
            "update ApiKey k set k.lastUsedAt = :now where k.id = :id and (k.lastUsedAt is null or k.lastUsedAt < :before)")
        .setParameter("now", now)
        .setParameter("before", now.minus(USE_NOTED_EVERY))
        .setParameter("id", id.value())
        .executeUpdate();
  }

  /** The one of this name that is not revoked. */
  public Optional<ApiKey> named(String name) {
    return entities
        .createQuery("from ApiKey k where k.name = :name and k.revokedAt is null", ApiKey.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /** Whether an unrevoked key has this secret. */
  public boolean has(ApiSecret secret) {
    return !entities
        .createQuery(
            "from ApiKey k where k.secretHash = :hash and k.revokedAt is null", ApiKey.class)
        .setParameter("hash", secret.hash())
        .getResultList()
        .isEmpty();
  }

  /** Newest first, revoked ones too. */
  public List<ApiKey> all() {
    return entities
        .createQuery("from ApiKey k order by k.createdAt desc, k.id", ApiKey.class)
        .getResultList();
  }
}

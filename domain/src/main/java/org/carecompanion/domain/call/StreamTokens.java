package org.carecompanion.domain.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What opens streams of calls of the scope's hospital. */
@Dependent
public class StreamTokens {
  private final EntityManager entities;

  @Inject
  public StreamTokens(EntityManager entities) {
    this.entities = entities;
  }

  public void add(StreamToken token) {
    entities.persist(token);
  }

  public Optional<StreamToken> find(UUID id) {
    return Optional.ofNullable(entities.find(StreamToken.class, id));
  }

  /** As it is now, and nobody else changes it until this transaction ends. */
  public Optional<StreamToken> lock(UUID id) {
    return Optional.ofNullable(
        entities.find(StreamToken.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The token of a call's stream, from 1. */
  public Optional<StreamToken> of(CallId call, int stream) {
    return entities
        .createQuery(
            "from StreamToken t where t.callId = :call and t.stream = :stream", StreamToken.class)
        .setParameter("call", call.value())
        .setParameter("stream", stream)
        .getResultStream()
        .findFirst();
  }

  /** It opens nothing any more, and nobody asks about its stream. */
  public void forget(StreamToken token) {
    entities.remove(token);
  }

  /** Forgets those that opened, or could have opened, a stream before this moment. */
  public void forgetBefore(Instant then) {
    entities
        .createQuery("delete from StreamToken t where t.expiresAt < :then")
        .setParameter("then", then)
        .executeUpdate();
  }
}

package org.carecompanion.domain.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carecompanion.domain.call.CallId;

/** The recordings of the scope's hospital. */
@Dependent
public class Recordings {
  private final EntityManager entities;

  @Inject
  public Recordings(EntityManager entities) {
    this.entities = entities;
  }

  public void add(Recording recording) {
    entities.persist(recording);
  }

  public Optional<Recording> find(RecordingId id) {
    return Optional.ofNullable(entities.find(Recording.class, id.value()));
  }

  /** As it is now, and nobody else changes it until this transaction ends. */
  public Optional<Recording> lock(RecordingId id) {
    return Optional.ofNullable(
        entities.find(Recording.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  public Optional<Recording> of(CallId call) {
    return entities
        .createQuery("from Recording r where r.callId = :call", Recording.class)
        .setParameter("call", call.value())
        .getResultStream()
        .findFirst();
  }

  /** Those still here or at the carrier that were wanted before this moment, oldest first. */
  public List<Recording> wantedBefore(Instant moment) {
    return entities
        .createQuery(
            "from Recording r where r.wantedAt < :moment and r.state in (RECORDING, AT_CARRIER, KEPT) order by r.wantedAt, r.id",
            Recording.class)
        .setParameter("moment", moment)
        .getResultList();
  }

  /** Those that we are recording, or were when a node died. */
  public List<Recording> growing() {
    return entities
        .createQuery("from Recording r where r.state = RECORDING", Recording.class)
        .getResultList();
  }
}

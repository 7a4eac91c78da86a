package org.carecompanion.domain.program;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.staff.ApiKeyId;

/** The marked requests of the programs of the scope's hospital. */
@Dependent
public class AnsweredRequests {
  /** The index that lets one request of a name in. */
  public static final String ONCE = "answered_request_once";

  private final EntityManager entities;

  @Inject
  public AnsweredRequests(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Waits while another transaction is about to add the same.
   *
   * @throws jakarta.persistence.PersistenceException naming {@link #ONCE} if it is there already
   */
  public void add(AnsweredRequest request) {
    entities.persist(request);
    entities.flush(); // the index must refuse here, before anything is done
  }

  public Optional<AnsweredRequest> find(ApiKeyId by, byte[] nameHash) {
    return entities
        .createQuery(
            "from AnsweredRequest r where r.apiKeyId = :key and r.nameHash = :name",
            AnsweredRequest.class)
        .setParameter("key", by.value())
        .setParameter("name", nameHash)
        .getResultStream()
        .findFirst();
  }

  public void forget(UUID id) {
    Optional.ofNullable(entities.find(AnsweredRequest.class, id)).ifPresent(entities::remove);
  }
}

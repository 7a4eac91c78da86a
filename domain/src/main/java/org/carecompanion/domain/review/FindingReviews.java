package org.carecompanion.domain.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.carecompanion.domain.call.CallId;

/** What the clinicians of the scope's hospital think was misread. */
@Dependent
public class FindingReviews {
  private final EntityManager entities;

  @Inject
  public FindingReviews(EntityManager entities) {
    this.entities = entities;
  }

  public void add(FindingReview review) {
    entities.persist(review);
  }

  /** Nobody else changes it until this transaction ends. */
  public Optional<FindingReview> lock(ReviewId id) {
    return Optional.ofNullable(
        entities.find(FindingReview.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** Open ones first, newest first. */
  public List<FindingReview> recent(int limit) {
    return entities
        .createQuery(
            "from FindingReview r order by case when r.settledAt is null then 0 else 1 end, r.markedAt desc, r.id",
            FindingReview.class)
        .setMaxResults(limit)
        .getResultList();
  }

  /** In the order in which they were marked. */
  public List<FindingReview> of(CallId call) {
    return entities
        .createQuery(
            "from FindingReview r where r.callId = :call order by r.markedAt, r.id",
            FindingReview.class)
        .setParameter("call", call.value())
        .getResultList();
  }

  /** How many nobody has settled. */
  public long open() {
    return entities
        .createQuery("select count(r) from FindingReview r where r.settledAt is null", Long.class)
        .getSingleResult();
  }
}

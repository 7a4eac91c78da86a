package org.carecompanion.domain.followup;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.page.Listing;
import org.carecompanion.domain.page.Page;
import org.carecompanion.domain.patient.PatientId;

/** The follow-ups of the scope's hospital. */
@Dependent
public class FollowUps {
  private final EntityManager entities;

  @Inject
  public FollowUps(EntityManager entities) {
    this.entities = entities;
  }

  public void add(FollowUp followUp) {
    entities.persist(followUp);
  }

  public Optional<FollowUp> find(FollowUpId id) {
    return Optional.ofNullable(entities.find(FollowUp.class, id.value()));
  }

  /** The follow-up as it is now, and nobody else changes it until this transaction ends. */
  public Optional<FollowUp> lock(FollowUpId id) {
    return Optional.ofNullable(
        entities.find(FollowUp.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  public List<FollowUp> page(FollowUpFilter filter, Page page) {
    var list =
        new Listing<>(FollowUp.class, "createdAt")
            .with("kind", filter.kind())
            .with("patientId", filter.patient().map(PatientId::value))
            .since(filter.since());
    return filter.state().map(state -> only(list, state)).orElse(list).page(entities, page);
  }

  private static Listing<FollowUp> only(Listing<FollowUp> list, FollowUpFilter.State state) {
    return switch (state) {
      case OPEN -> list.without("doneAt");
      case DONE -> list.having("doneAt");
    };
  }

  /** Not done yet, the one due first first. */
  public List<FollowUp> open() {
    return entities
        .createQuery(
            "from FollowUp f where f.doneAt is null order by f.dueAt, f.id", FollowUp.class)
        .getResultList();
  }

  /** Newest first. */
  public List<FollowUp> done(int limit) {
    return entities
        .createQuery(
            "from FollowUp f where f.doneAt is not null order by f.doneAt desc", FollowUp.class)
        .setMaxResults(limit)
        .getResultList();
  }

  public List<FollowUp> of(CallId call) {
    return entities
        .createQuery(
            "from FollowUp f where f.callId = :call order by f.createdAt, f.id", FollowUp.class)
        .setParameter("call", call.value())
        .getResultList();
  }

  /** Newest first. */
  public List<FollowUp> of(PatientId patient) {
    return entities
        .createQuery(
            "from FollowUp f where f.patientId = :patient order by f.createdAt desc, f.id",
            FollowUp.class)
        .setParameter("patient", patient.value())
        .getResultList();
  }
}

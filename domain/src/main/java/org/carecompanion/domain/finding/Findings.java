package org.carecompanion.domain.finding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.patient.PatientId;

/** The findings of the scope's hospital. */
@Dependent
public class Findings {
  private final EntityManager entities;

  @Inject
  public Findings(EntityManager entities) {
    this.entities = entities;
  }

  public void add(Finding finding) {
    entities.persist(finding);
  }

  public Optional<Finding> find(FindingId id) {
    return Optional.ofNullable(entities.find(Finding.class, id.value()));
  }

  /** In the order in which they were found. */
  public List<Finding> of(CallId call) {
    return entities
        .createQuery(
            "from Finding f where f.callId = :call order by f.turn, f.foundAt, f.id", Finding.class)
        .setParameter("call", call.value())
        .getResultList();
  }

  /** Every pain score a patient gave, oldest first. */
  public List<Finding> pain(PatientId patient) {
    return entities
        .createQuery(
            "from Finding f where f.patientId = :patient and f.concept = :pain and f.unit = :score order by f.foundAt",
            Finding.class)
        .setParameter("patient", patient.value())
        .setParameter("pain", Concept.PAIN)
        .setParameter("score", Unit.SCORE)
        .getResultList();
  }
}

package org.carecompanion.domain.surgery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.carecompanion.domain.patient.PatientId;

/** The operations of the scope's hospital. */
@Dependent
public class Surgeries {
  private final EntityManager entities;

  @Inject
  public Surgeries(EntityManager entities) {
    this.entities = entities;
  }

  public void add(Surgery surgery) {
    entities.persist(surgery);
  }

  /** The operation a follow-up call is about. */
  public Optional<Surgery> latest(PatientId patient) {
    return entities
        .createQuery(
            "from Surgery s where s.patientId = :patient order by s.performedOn desc, s.id",
            Surgery.class)
        .setParameter("patient", patient.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}

package org.carecompanion.domain.consent;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.PhoneNumber;

/** Consents and stop requests of the scope's hospital. */
@Dependent
public class Consents {
  private final EntityManager entities;

  @Inject
  public Consents(EntityManager entities) {
    this.entities = entities;
  }

  public void add(Consent consent) {
    entities.persist(consent);
  }

  public void add(StopRequest request) {
    entities.persist(request);
  }

  /** The consent in force of this kind, for exactly this number. */
  public Optional<Consent> inForce(PatientId patient, ConsentKind kind, PhoneNumber number) {
    return entities
        .createQuery(
            """
            from Consent c where c.patientId = :patient and c.kind = :kind and c.number = :number
              and c.withdrawnAt is null order by c.grantedAt desc
            """,
            Consent.class)
        .setParameter("patient", patient.value())
        .setParameter("kind", kind)
        .setParameter("number", number.e164())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** All of them, newest first, also withdrawn ones. */
  public List<Consent> of(PatientId patient) {
    return entities
        .createQuery(
            "from Consent c where c.patientId = :patient order by c.grantedAt desc, c.id",
            Consent.class)
        .setParameter("patient", patient.value())
        .getResultList();
  }

  /** The stop request in force for this number. */
  public Optional<StopRequest> stopped(PhoneNumber number) {
    return entities
        .createQuery(
            "from StopRequest s where s.number = :number and s.liftedAt is null order by s.requestedAt desc",
            StopRequest.class)
        .setParameter("number", number.e164())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}

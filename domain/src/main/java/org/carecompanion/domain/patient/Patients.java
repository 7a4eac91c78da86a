package org.carecompanion.domain.patient;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.page.Mark;
import org.carecompanion.domain.page.Page;

/** The patients of the scope's hospital. */
@Dependent
public class Patients {
  private static final String FOUND =
      "lower(p.givenName || ' ' || p.familyName || ' ' || p.givenName) like :words"
          + " or lower(p.mrn) like :words or p.phone like :words";

  /** Before which everything was added. */
  private static final Mark END = new Mark(Instant.parse("9999-12-31T00:00:00Z"), new UUID(0, 0));

  private final EntityManager entities;

  @Inject
  public Patients(EntityManager entities) {
    this.entities = entities;
  }

  public void add(Patient patient) {
    entities.persist(patient);
  }

  public Optional<Patient> find(PatientId id) {
    return Optional.ofNullable(entities.find(Patient.class, id.value()));
  }

  public Patient require(PatientId id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no such patient: " + id));
  }

  public Optional<Patient> byMrn(String mrn) {
    return entities
        .createQuery("from Patient p where p.mrn = :mrn", Patient.class)
        .setParameter("mrn", mrn.strip())
        .getResultStream()
        .findFirst();
  }

  /**
   * Patients whose name, number or record number holds every word of the search, by name; all of
   * them for an empty one.
   */
  public List<Patient> search(String words, int offset, int limit) {
    return entities
        .createQuery(
            "from Patient p where "
                + FOUND
                + " order by lower(p.familyName), lower(p.givenName), p.id",
            Patient.class)
        .setParameter("words", each(words))
        .setFirstResult(offset)
        .setMaxResults(limit)
        .getResultList();
  }

  /** The same, newest first. */
  public List<Patient> page(String words, Page page) {
    Mark end = page.after().orElse(END);
    return entities
        .createQuery(
            "from Patient p where ("
                + FOUND
                + ") and (p.createdAt < :at or p.createdAt = :at and p.id < :id)"
                + " order by p.createdAt desc, p.id desc",
            Patient.class)
        .setParameter("words", each(words))
        .setParameter("at", end.at())
        .setParameter("id", end.id())
        .setMaxResults(page.size())
        .getResultList();
  }

  private static String each(String words) {
    return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "%") + "%";
  }

  /** How often somebody failed to prove being this patient on this number since then. */
  public long identityFailures(PatientId patient, PhoneNumber number, Instant since) {
    return entities
        .createQuery(
            "select count(f) from IdentityFailure f where f.patientId = :patient and f.number = :number and f.failedAt >= :since",
            Long.class)
        .setParameter("patient", patient.value())
        .setParameter("number", number.e164())
        .setParameter("since", since)
        .getSingleResult();
  }

  public void add(IdentityFailure failure) {
    entities.persist(failure);
  }
}

package org.carecompanion.domain.hospital;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hospitals, countries and lines, within the scope of one hospital. */
@Dependent
public class Hospitals {
  private final EntityManager entities;

  @Inject
  public Hospitals(EntityManager entities) {
    this.entities = entities;
  }

  /** The hospital of the scope; row-level security shows no other. */
  public Hospital own() {
    return known()
        .orElseThrow(() -> new IllegalStateException("a scope of a hospital that is not there"));
  }

  /** Empty only before the hospital of the scope has been made. */
  public Optional<Hospital> known() {
    return entities
        .createQuery("from Hospital h join fetch h.country", Hospital.class)
        .getResultStream()
        .findFirst();
  }

  /**
   * @param code ISO 3166-1 alpha-2
   */
  public Optional<Country> country(String code) {
    return Optional.ofNullable(entities.find(Country.class, code));
  }

  public void add(Hospital hospital) {
    entities.persist(hospital);
  }

  public void add(PhoneLine line) {
    entities.persist(line.account());
    entities.persist(line);
  }

  public List<PhoneLine> openLines() {
    return entities
        .createQuery("from PhoneLine l where l.closedAt is null order by l.number", PhoneLine.class)
        .getResultList();
  }

  public Optional<PhoneLine> line(UUID id) {
    return Optional.ofNullable(entities.find(PhoneLine.class, id));
  }
}

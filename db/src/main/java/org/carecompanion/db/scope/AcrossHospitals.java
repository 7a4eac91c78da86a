package org.carecompanion.db.scope;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Every read that looks across hospitals, and there are no others. Each asks a function of the
 * database that gives ids or counts only: the row itself is then read inside that hospital's {@link
 * HospitalScope}. Each is a transaction of its own, unless a scope is open.
 */
@Dependent
public class AcrossHospitals {
  private final EntityManager entities;
  private final HospitalScope scope;

  @Inject
  public AcrossHospitals(EntityManager entities, HospitalScope scope) {
    this.entities = entities;
    this.scope = scope;
  }

  /** Which hospital's row this is, and the row's id. */
  public record Owned(UUID hospital, UUID id) {}

  /** The open phone line with this key from a carrier's address. */
  public Optional<Owned> line(String key) {
    return one("select hospital_id, line_id from hospital_of_line(?1)", key);
  }

  public Optional<Owned> staffMember(String email) {
    return one("select hospital_id, staff_id from hospital_of_email(?1)", email);
  }

  /** The unrevoked API key with this hash. */
  public Optional<Owned> apiKey(byte[] hash) {
    return one("select hospital_id, key_id from hospital_of_api_key(?1)", hash);
  }

  /** The unused token of a media stream with this hash. */
  public Optional<Owned> streamToken(byte[] hash) {
    return one("select hospital_id, token_id from hospital_of_stream_token(?1)", hash);
  }

  public List<UUID> hospitals() {
    return rows("select * from hospital_ids()", UUID.class);
  }

  /**
   * Calls of all hospitals, at all nodes.
   *
   * @param begun attempts without an end: dialing, ringing, or somebody has answered
   * @param talking somebody has answered
   */
  public record OnLines(long begun, long talking) {}

  public OnLines calls() {
    Object[] counts =
        rows("select begun, talking from calls_on_lines()", Object[].class).getFirst();
    return new OnLines(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
  }

  private Optional<Owned> one(String sql, Object parameter) {
    return rows(sql, Object[].class, parameter).stream()
        .map(row -> new Owned((UUID) row[0], (UUID) row[1]))
        .findFirst();
  }

  private <T> List<T> rows(String sql, Class<T> row, Object... parameters) {
    return scope.outside(
        () -> {
          Query query = entities.createNativeQuery(sql, row);
          for (int i = 0; i < parameters.length; i++) query.setParameter(i + 1, parameters[i]);
          List<?> rows = query.getResultList();
          return rows.stream().<T>map(row::cast).toList();
        });
  }
}

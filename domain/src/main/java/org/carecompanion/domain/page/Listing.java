package org.carecompanion.domain.page;

import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** A list of one kind of row, narrowed condition by condition, newest first. */
public final class Listing<T> {
  private static final String ID = "id";

  private final Class<T> type;
  private final String moment;
  private final List<BiFunction<CriteriaBuilder, Root<T>, Predicate>> conditions =
      new ArrayList<>();

  /**
   * @param moment the attribute that orders the rows, newest first; the id orders those of one
   *     moment
   */
  public Listing(Class<T> type, String moment) {
    this.type = type;
    this.moment = moment;
  }

  /** Only rows with this value; all of them, if there is none. */
  public Listing<T> with(String attribute, Optional<?> value) {
    value.ifPresent(v -> conditions.add((is, row) -> is.equal(row.get(attribute), v)));
    return this;
  }

  public Listing<T> without(String attribute) {
    conditions.add((is, row) -> is.isNull(row.get(attribute)));
    return this;
  }

  public Listing<T> having(String attribute) {
    conditions.add((is, row) -> is.isNotNull(row.get(attribute)));
    return this;
  }

  /** Only rows of that moment or later. */
  public Listing<T> since(Optional<Instant> from) {
    from.ifPresent(f -> conditions.add((is, row) -> is.greaterThanOrEqualTo(row.get(moment), f)));
    return this;
  }

  public List<T> page(EntityManager entities, Page page) {
    page.after().ifPresent(mark -> conditions.add((is, row) -> after(is, row, mark)));
    CriteriaBuilder is = entities.getCriteriaBuilder();
    CriteriaQuery<T> query = is.createQuery(type);
    Root<T> row = query.from(type);
    query
        .where(conditions.stream().map(c -> c.apply(is, row)).toArray(Predicate[]::new))
        .orderBy(is.desc(row.get(moment)), is.desc(row.get(ID)));
    return entities.createQuery(query).setMaxResults(page.size()).getResultList();
  }

  private Predicate after(CriteriaBuilder is, Root<T> row, Mark mark) {
    return is.or(
        is.lessThan(row.<Instant>get(moment), mark.at()),
        is.and(is.equal(row.get(moment), mark.at()), is.lessThan(row.<UUID>get(ID), mark.id())));
  }
}

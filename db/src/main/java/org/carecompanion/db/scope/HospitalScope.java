package org.carecompanion.db.scope;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The only place that sets whose rows a transaction sees: one transaction, one hospital. Hibernate
 * filters by the tenant and PostgreSQL by row-level security, both from the value set here; outside
 * a scope nothing is seen.
 */
@Dependent
public class HospitalScope {
  private static final ThreadLocal<@Nullable UUID> CURRENT = new ThreadLocal<>();

  /** Set on threads whose context others share ({@link ServerThreads}). */
  private static final ThreadLocal<Boolean> FORBIDDEN = ThreadLocal.withInitial(() -> false);

  private final EntityManager entities;
  private final Transactions transactions;

  @Inject
  public HospitalScope(EntityManager entities, Transactions transactions) {
    this.entities = entities;
    this.transactions = transactions;
  }

  /**
   * Runs the work in a transaction that sees this hospital's rows and commits it; inside a scope of
   * the same hospital it joins. Any exception rolls everything back and comes out unchanged.
   *
   * @throws IllegalStateException inside a scope of another hospital: a transaction cannot change
   *     whose rows it sees
   */
  public <T> T call(UUID hospital, Supplier<T> work) {
    UUID outer = CURRENT.get();
    if (outer != null) {
      if (!outer.equals(hospital))
        throw new IllegalStateException("a transaction sees one hospital");
      return work.get();
    }
    CURRENT.set(hospital);
    try {
      return inTransaction(
          () -> {
            see(hospital);
            return work.get();
          });
    } finally {
      CURRENT.remove();
    }
  }

  public void run(UUID hospital, Runnable work) {
    call(
        hospital,
        () -> {
          work.run();
          return Optional.empty();
        });
  }

  /**
   * Runs the work in a transaction that sees no hospital's rows; inside a scope it joins. Without a
   * transaction of its own a server's threads would share one session, which is for one of them.
   */
  <T> T outside(Supplier<T> work) {
    return CURRENT.get() == null ? inTransaction(work) : work.get();
  }

  private void see(UUID hospital) {
    entities
        .createNativeQuery("select set_config('companion.hospital', ?1, true)", String.class)
        .setParameter(1, hospital.toString())
        .getSingleResult();
  }

  /** From now on no transaction may be begun by this thread. */
  static void forbidHere() {
    FORBIDDEN.set(true);
  }

  private <T> T inTransaction(Supplier<T> work) {
    if (FORBIDDEN.get()) throw new IllegalStateException("a transaction in a shared context");
    transactions.begin();
    boolean done = false;
    try {
      T result = work.get();
      entities
          .flush(); // here, so that a conflict comes out as itself and not wrapped by the commit
      done = true;
      return result;
    } finally {
      if (done) transactions.commit();
      else transactions.rollback();
    }
  }

  static Optional<UUID> current() {
    return Optional.ofNullable(CURRENT.get());
  }
}

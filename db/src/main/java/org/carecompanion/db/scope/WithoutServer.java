package org.carecompanion.db.scope;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The rows as the product sees them, for a command that runs without a server: signed in as the
 * application role, so that row-level security holds, and seen only inside a {@link HospitalScope}.
 * For one thread. The mapping must fit the database, else opening fails.
 */
public final class WithoutServer implements Transactions, AutoCloseable {
  /** Held, or its level would be forgotten; it tells at length how it starts. */
  private static final Logger HIBERNATE_LOG = Logger.getLogger("org.hibernate");

  private final EntityManagerFactory factory;
  private @Nullable EntityManager current;

  private WithoutServer(EntityManagerFactory factory) {
    this.factory = factory;
  }

  public static WithoutServer signedIn(String url, String user, String password) {
    HIBERNATE_LOG.setLevel(Level.SEVERE);
    var rows = new PGSimpleDataSource();
    rows.setUrl(url);
    rows.setUser(user);
    rows.setPassword(password);
    return new WithoutServer(PersistenceUnit.over(rows));
  }

  public HospitalScope scope() {
    return new HospitalScope(entities(), this);
  }

  /** What repositories hold: always the one of the transaction that is open. */
  public EntityManager entities() {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (self, method, arguments) -> {
              try {
                return method.invoke(open(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private EntityManager open() {
    return Objects.requireNonNull(current, "only inside a scope");
  }

  @Override
  public void begin() {
    current = factory.createEntityManager();
    current.getTransaction().begin();
  }

  @Override
  public void commit() {
    try (EntityManager entities = open()) {
      entities.getTransaction().commit();
    } finally {
      current = null;
    }
  }

  @Override
  public void rollback() {
    try (EntityManager entities = open()) {
      entities.getTransaction().rollback();
    } finally {
      current = null;
    }
  }

  @Override
  public void close() {
    factory.close();
  }
}

package org.carecompanion.clinical.bench;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.carecompanion.db.scope.Transactions;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * A plain transaction per thread. As in the server, the entity manager that services hold always
 * means the one of the thread's transaction, and a connection asked for inside it is its own.
 */
final class ThreadTransactions implements Transactions {
  private final EntityManagerFactory factory;
  private final DataSource pool;
  private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();
  private final ThreadLocal<@Nullable EntityManager> loose = new ThreadLocal<>();

  ThreadTransactions(EntityManagerFactory factory, DataSource pool) {
    this.factory = factory;
    this.pool = pool;
  }

  @Override
  public void begin() {
    if (current.get() != null) throw new IllegalStateException("already in a transaction");
    closeLoose();
    EntityManager entities = factory.createEntityManager();
    entities.getTransaction().begin();
    current.set(entities);
  }

  @Override
  public void commit() {
    try (EntityManager entities = take()) {
      entities.getTransaction().commit();
    }
  }

  @Override
  public void rollback() {
    try (EntityManager entities = take()) {
      entities.getTransaction().rollback();
    }
  }

  private EntityManager take() {
    EntityManager entities = current.get();
    if (entities == null) throw new IllegalStateException("not in a transaction");
    current.remove();
    return entities;
  }

  /** What the server injects: outside a transaction, every use opens an entity manager anew. */
  EntityManager entities() {
    return proxy(
        EntityManager.class,
        (method, arguments) -> {
          EntityManager bound = current.get();
          return method.invoke(bound != null ? bound : loose(), arguments);
        });
  }

  private EntityManager loose() {
    closeLoose();
    EntityManager entities = factory.createEntityManager();
    loose.set(entities);
    return entities;
  }

  private void closeLoose() {
    EntityManager last = loose.get();
    if (last != null) last.close();
    loose.remove();
  }

  /** Gives the connection of the thread's transaction, whose commit it then shares. */
  DataSource connections() {
    return new Joining();
  }

  private static Connection uncloseable(Connection connection) {
    return proxy(
        Connection.class,
        (method, arguments) ->
            method.getName().equals("close") ? null : method.invoke(connection, arguments));
  }

  private interface Call {
    @Nullable Object on(java.lang.reflect.Method method, Object @Nullable [] arguments)
        throws IllegalAccessException, InvocationTargetException;
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                return call.on(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private final class Joining implements DataSource {
    @Override
    public Connection getConnection() throws SQLException {
      EntityManager bound = current.get();
      return bound == null
          ? pool.getConnection()
          : uncloseable(bound.unwrap(Session.class).doReturningWork(connection -> connection));
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return pool.getConnection(user, password);
    }

    @Override
    public @Nullable PrintWriter getLogWriter() throws SQLException {
      return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
      pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
      pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
      return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
      return pool.isWrapperFor(type);
    }
  }
}

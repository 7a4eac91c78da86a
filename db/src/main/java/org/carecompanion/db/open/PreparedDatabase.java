package org.carecompanion.db.open;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A database ready for the server: reachable, with both roles, migrated. What it hands out is the
 * application role's login only. Closing it stops the embedded server; a given one goes on.
 */
public final class PreparedDatabase implements AutoCloseable {
  private final Login application;
  private final @Nullable KeptServer server;

  private PreparedDatabase(Login application, @Nullable KeptServer server) {
    this.application = application;
    this.server = server;
  }

  /**
   * The database in the folder, made at the first call. The caller holds {@link DataFolder#lock()}.
   *
   * @throws DatabaseProblem when it cannot be started; then nothing of it is left running
   */
  public static PreparedDatabase embedded(DataFolder folder) {
    KeptServer server = KeptServer.start(folder);
    try {
      EmbeddedRoles roles = new EmbeddedRoles(folder);
      roles.ensure(server.superuser());
      Migration.ofProduct().run(roles.owner(server.superuser()), ApplicationRole.DEFAULT_NAME);
      return new PreparedDatabase(roles.application(server.superuser()), server);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** A database somebody else runs; the folder keeps the application role's generated password. */
  public static PreparedDatabase given(GivenDatabase given, DataFolder folder) {
    Login application;
    try (Connection owner = Connections.open(given.owner())) {
      application = new GivenRoles(given, folder).ensure(owner);
    } catch (SQLException e) {
      throw new DatabaseProblem(
          "The roles of the given database could not be prepared: " + e.getMessage(), e);
    }
    Migration.ofProduct().run(given.owner(), application.user());
    mustLetIn(application);
    return new PreparedDatabase(application, null);
  }

  private static void mustLetIn(Login application) {
    try (Connection connection = Connections.open(application)) {
      if (!connection.isValid(5))
        throw new DatabaseProblem("The database let the application role in and then hung up.");
    } catch (SQLException e) {
      throw new DatabaseProblem("The application role cannot sign in: " + e.getMessage(), e);
    }
  }

  /** What the server signs in with: rows, no structure, row-level security in force. */
  public Login application() {
    return application;
  }

  @Override
  public void close() {
    if (server != null) server.close();
  }

  /**
   * Ends an embedded server this instant, for a user who will not wait; nothing committed is lost.
   */
  public void kill() {
    if (server != null) server.kill();
  }
}

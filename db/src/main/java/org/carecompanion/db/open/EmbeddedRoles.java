package org.carecompanion.db.open;

import static org.carecompanion.db.open.Statements.run;
import static org.carecompanion.db.open.Statements.yes;

import java.sql.Connection;
import java.sql.SQLException;

/** The embedded server's owner and application roles and the database between them. */
final class EmbeddedRoles {
  private static final String DATABASE = "companion";
  private static final String OWNER = "companion_owner";

  private final String ownerPassword;
  private final String applicationPassword;
  private final ApplicationRole application = new ApplicationRole(ApplicationRole.DEFAULT_NAME);

  EmbeddedRoles(DataFolder folder) {
    ownerPassword = new SecretFile(folder.secrets().resolve(OWNER)).readOrCreate();
    applicationPassword =
        new SecretFile(folder.secrets().resolve(ApplicationRole.DEFAULT_NAME)).readOrCreate();
  }

  Login owner(Login superuser) {
    return superuser.withDatabase(DATABASE).as(OWNER, ownerPassword);
  }

  Login application(Login superuser) {
    return superuser.withDatabase(DATABASE).as(ApplicationRole.DEFAULT_NAME, applicationPassword);
  }

  /**
   * Also after the password files were deleted: the passwords of the files are the ones that count.
   */
  void ensure(Login superuser) {
    try (Connection connection = Connections.open(superuser)) {
      ensureOwner(connection);
      application.ensure(connection, applicationPassword);
      ensureDatabase(connection);
    } catch (SQLException e) {
      throw new DatabaseProblem("The roles could not be prepared: " + e.getMessage(), e);
    }
    try (Connection connection = Connections.open(owner(superuser))) {
      application.grantRows(connection);
      application.mustBeRestricted(connection);
    } catch (SQLException e) {
      throw new DatabaseProblem("The rights could not be granted: " + e.getMessage(), e);
    }
  }

  private void ensureOwner(Connection superuser) throws SQLException {
    if (!yes(superuser, "select exists (select from pg_roles where rolname = ?)", OWNER))
      run(superuser, "create role %I login nosuperuser nobypassrls", OWNER);
    run(superuser, "alter role %I password %L", OWNER, ownerPassword);
  }

  private static void ensureDatabase(Connection superuser) throws SQLException {
    if (!yes(superuser, "select exists (select from pg_database where datname = ?)", DATABASE))
      run(superuser, "create database %I owner %I", DATABASE, OWNER);
    run(superuser, "revoke all on database %I from public", DATABASE);
    run(superuser, "grant connect on database %I to %I", DATABASE, ApplicationRole.DEFAULT_NAME);
  }
}

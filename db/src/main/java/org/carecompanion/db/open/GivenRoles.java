package org.carecompanion.db.open;

import static org.carecompanion.db.open.Statements.yes;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The application role in a database somebody else runs: theirs if they gave one, ours otherwise.
 */
final class GivenRoles {
  /** Several nodes prepare one database: one after the other. The number only has to be ours. */
  private static final String ONE_AT_A_TIME = "select pg_advisory_lock(7265423001)";

  /** Before this version anyone may create tables in schema public. */
  private static final int OLDEST_SERVER = 150_000;

  private final GivenDatabase given;
  private final SecretFile password;

  GivenRoles(GivenDatabase given, DataFolder folder) {
    this.given = given;
    password = password(folder);
  }

  /** Where the password of the role that we made is kept. */
  static SecretFile password(DataFolder folder) {
    return new SecretFile(folder.secrets().resolve("given-" + ApplicationRole.DEFAULT_NAME));
  }

  /**
   * The application role's login as it stands: theirs, or the one we made.
   *
   * @throws DatabaseProblem when we made it elsewhere, or not yet
   */
  static Login existing(GivenDatabase given, DataFolder folder) {
    Login theirs = given.application();
    if (theirs != null) return theirs;
    SecretFile ours = password(folder);
    if (!ours.exists()) throw notHere(ours);
    return given.owner().as(ApplicationRole.DEFAULT_NAME, ours.readOrCreate());
  }

  private static DatabaseProblem notHere(SecretFile password) {
    return new DatabaseProblem(
        "The role %s exists already, and its password is not in %s. Copy that file from the node that created the role."
            .formatted(ApplicationRole.DEFAULT_NAME, password.path()));
  }

  /** The application role's login, with its rights in place. */
  Login ensure(Connection owner) throws SQLException {
    mustBeRecent(owner);
    Statements.text(owner, ONE_AT_A_TIME);
    Login theirs = given.application();
    Login login = theirs == null ? ours(owner) : theirs;
    var role = new ApplicationRole(login.user());
    role.mustBeRestricted(owner);
    role.grantRows(owner);
    return login;
  }

  private Login ours(Connection owner) throws SQLException {
    var role = new ApplicationRole(ApplicationRole.DEFAULT_NAME);
    if (role.exists(owner) && !password.exists()) throw alreadyThere();
    mustBeAllowedToCreateRoles(owner);
    role.ensure(owner, password.readOrCreate());
    return given.owner().as(ApplicationRole.DEFAULT_NAME, password.readOrCreate());
  }

  static void mustBeRecent(Connection owner) throws SQLException {
    if (yes(owner, "select current_setting('server_version_num')::int < ?", OLDEST_SERVER))
      throw new DatabaseProblem(
          "The given database runs PostgreSQL %s; 15 or newer is needed."
              .formatted(Statements.text(owner, "select current_setting('server_version')")));
  }

  static void mustBeAllowedToCreateRoles(Connection owner) throws SQLException {
    if (!yes(owner, "select rolsuper or rolcreaterole from pg_roles where rolname = current_user"))
      throw new DatabaseProblem(
          "The user in DATABASE_URL may not create roles. Either let it (ALTER ROLE ... CREATEROLE), or create a plain role for the product yourself and give it as DATABASE_APP_USER and DATABASE_APP_PASSWORD.");
  }

  /** Another node made it. Giving it a new password here would lock that node out. */
  private DatabaseProblem alreadyThere() {
    return new DatabaseProblem(
        "The role %s exists already, and its password is not in %s. Copy that file from the node that created the role, or give DATABASE_APP_USER and DATABASE_APP_PASSWORD."
            .formatted(ApplicationRole.DEFAULT_NAME, password.path()));
  }
}

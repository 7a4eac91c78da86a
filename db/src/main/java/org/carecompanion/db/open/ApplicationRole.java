package org.carecompanion.db.open;

import static org.carecompanion.db.open.Statements.run;
import static org.carecompanion.db.open.Statements.yes;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * The role the server signs in with: it reads and writes rows, changes no structure, and row-level
 * security holds for it. The owner role, which can do both, never reaches the server.
 */
final class ApplicationRole {
  static final String DEFAULT_NAME = "companion_app";

  private final String name;

  ApplicationRole(String name) {
    this.name = name;
  }

  boolean exists(Connection any) throws SQLException {
    return yes(any, "select exists (select from pg_roles where rolname = ?)", name);
  }

  /** Creates the role, or gives the existing one this password. */
  void ensure(Connection creator, String password) throws SQLException {
    if (exists(creator)) run(creator, "alter role %I password %L", name, password);
    else
      run(
          creator,
          "create role %I login nosuperuser nobypassrls nocreatedb nocreaterole password %L",
          name,
          password);
  }

  /**
   * Rows of everything the owner creates from now on; what a migration takes away again stays away.
   */
  void grantRows(Connection owner) throws SQLException {
    run(owner, "grant usage on schema public to %I", name);
    run(
        owner,
        "alter default privileges in schema public grant select, insert, update, delete on tables to %I",
        name);
    run(
        owner,
        "alter default privileges in schema public grant usage, select on sequences to %I",
        name);
  }

  /**
   * Refuses a role that could get round row-level security or change structure: one hospital must
   * never see another's rows because of an administrator's shortcut.
   */
  void mustBeRestricted(Connection owner) throws SQLException {
    if (!exists(owner))
      throw new DatabaseProblem(
          "DATABASE_APP_USER names %s, and there is no such role. Create it (LOGIN, nothing else), or leave DATABASE_APP_USER out and it is created."
              .formatted(name));
    refuseIf(
        yes(
            owner,
            "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = ?",
            name),
        "may create roles or databases, is a superuser, or bypasses row-level security");
    refuseIf(
        yes(owner, "select pg_has_role(?::name, current_user, 'MEMBER')", name),
        "is the owner, or a member of it");
    refuseIf(
        yes(owner, "select has_schema_privilege(?::name, 'public', 'CREATE')", name),
        "may create tables in schema public");
  }

  private void refuseIf(boolean wrong, String what) {
    if (wrong)
      throw new DatabaseProblem(
          "The application role %s %s. Rows of one hospital would be open to another; give the product a plain role (LOGIN, nothing else)."
              .formatted(name, what));
  }
}

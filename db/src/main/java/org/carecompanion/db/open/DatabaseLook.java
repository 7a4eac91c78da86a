package org.carecompanion.db.open;

import static org.carecompanion.db.open.Statements.yes;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Looks whether a database would do, and changes nothing in it. For {@code companion doctor}. */
public final class DatabaseLook {
  /** Deadlines and lawful hours are compared with the database's clock too. */
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

  private final DataFolder folder;
  private final Clock clock;
  private final List<Seen> seen = new ArrayList<>();

  /** How serious it is. */
  public enum Grade {
    OK,
    WARNING,
    PROBLEM
  }

  /**
   * One thing that was looked at.
   *
   * @param fix what to do about it; empty if nothing
   */
  public record Seen(Grade grade, String says, String fix) {}

  public DatabaseLook(DataFolder folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** A database somebody else runs. */
  public List<Seen> given(GivenDatabase given) {
    try (Connection owner = Connections.open(given.owner())) {
      version(owner);
      role(owner, given);
      contents(owner, given.owner());
    } catch (DatabaseProblem e) {
      add(Grade.PROBLEM, String.valueOf(e.getMessage()), "");
    } catch (SQLException e) {
      add(Grade.PROBLEM, "the database answers with trouble " + e.getSQLState(), "");
    }
    return seen;
  }

  /** The one in the folder: looked into while it runs. */
  public List<Seen> embedded() {
    try {
      if (!Files.exists(folder.postgres().resolve("PG_VERSION"))) {
        add(Grade.OK, "the embedded database is made at the first start", "");
        return seen;
      }
      if (new Postmaster(folder.postgres()).process().isEmpty()) {
        add(Grade.OK, "the embedded database is there and starts with the product", "");
        return seen;
      }
      Login owner = new EmbeddedRoles(folder).owner(running());
      try (Connection connection = Connections.open(owner)) {
        contents(connection, owner);
      }
    } catch (DatabaseProblem e) {
      add(Grade.PROBLEM, String.valueOf(e.getMessage()), "");
    } catch (IOException | SQLException e) {
      add(Grade.PROBLEM, "the embedded database cannot be looked into: " + e.getMessage(), "");
    }
    return seen;
  }

  private Login running() throws IOException {
    String port = Files.readString(folder.portFile()).strip();
    return new Login("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "", "");
  }

  private void version(Connection owner) throws SQLException {
    look(
        () -> GivenRoles.mustBeRecent(owner),
        "PostgreSQL " + Statements.text(owner, "select current_setting('server_version')"));
  }

  private void role(Connection owner, GivenDatabase given) throws SQLException {
    Login theirs = given.application();
    var role = new ApplicationRole(theirs == null ? ApplicationRole.DEFAULT_NAME : theirs.user());
    if (theirs == null && !role.exists(owner)) {
      look(
          () -> GivenRoles.mustBeAllowedToCreateRoles(owner),
          "the application role is made at the first start");
      return;
    }
    look(
        () -> role.mustBeRestricted(owner),
        "the application role cannot get round row-level security");
    look(
        () -> Connections.open(GivenRoles.existing(given, folder)).close(),
        "the application role can sign in");
  }

  private void contents(Connection owner, Login login) throws SQLException {
    Duration ahead =
        Duration.between(
            clock.instant(),
            Instant.ofEpochMilli(
                Long.parseLong(
                    Statements.text(
                        owner, "select (extract(epoch from clock_timestamp())*1000)::bigint"))));
    if (ahead.abs().compareTo(CLOCKS_DIFFER) > 0)
      add(
          Grade.WARNING,
          "the database's clock and this machine's differ by " + ahead.abs().toSeconds() + " s",
          "let both follow the same time server (timedatectl set-ntp true)");
    int waiting = Migration.ofProduct().waiting(login);
    if (waiting == 0) add(Grade.OK, "migrated to this version", "");
    else
      add(Grade.OK, waiting + " migrations wait for the next start, or for companion migrate", "");
    firstPassword(owner);
  }

  private void firstPassword(Connection owner) throws SQLException {
    boolean tables = yes(owner, "select to_regclass('public.staff_member') is not null");
    if (tables
        && yes(
            owner,
            "select exists (select from staff_member where role = 'HOSPITAL_ADMIN' and must_change_password)"))
      add(
          Grade.WARNING,
          "an administrator still has the first password",
          "sign in with the one in first-password (data folder), choose another, delete the file");
  }

  private interface Check {
    void run() throws SQLException;
  }

  private void look(Check check, String good) throws SQLException {
    try {
      check.run();
      add(Grade.OK, good, "");
    } catch (DatabaseProblem e) {
      add(Grade.PROBLEM, String.valueOf(e.getMessage()), "");
    }
  }

  private void add(Grade grade, String says, String fix) {
    seen.add(new Seen(grade, says, fix));
  }
}

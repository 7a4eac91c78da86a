package org.carecompanion.db.open;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * PostgreSQL as a child of the product: durable, reachable from this machine only and only by
 * password, on a port that stays the same. A server that outlived its product (kill -9) is taken
 * over where it stands.
 */
final class EmbeddedServer implements AutoCloseable {
  private static final String SUPERUSER = "postgres";
  private static final String SUPERUSER_FILE = "postgres-superuser";

  /** Recovery after a power cut may take this long on a slow disk. */
  private static final Duration START_LIMIT = Duration.ofSeconds(90);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

  /** The library starts servers for tests, with no fsync and open to all: undone here. */
  private static final Map<String, String> DURABLE_AND_CLOSED =
      Map.ofEntries(
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", "\"\""),
          Map.entry("max_connections", "100"),
          Map.entry("logging_collector", "on"),
          Map.entry("log_directory", "../logs"),
          Map.entry("log_filename", "postgres-%a.log"),
          Map.entry("log_truncate_on_rotation", "on"),
          Map.entry("log_rotation_age", "1d"),
          // a failing statement holds patients' words: neither it nor its values reach a log
          Map.entry("log_min_error_statement", "panic"),
          Map.entry("log_error_verbosity", "terse"));

  private final EmbeddedPostgres server;
  private final Postmaster postmaster;
  private final Login superuser;

  private EmbeddedServer(EmbeddedPostgres server, Postmaster postmaster, Login superuser) {
    this.server = server;
    this.postmaster = postmaster;
    this.superuser = superuser;
  }

  /** The caller holds the folder's lock. */
  static EmbeddedServer start(DataFolder folder) {
    var directory = new DataDirectory(folder);
    directory.check();
    var ports = new PortChoice(folder.portFile());
    int port = ports.keptOrFree();
    var password = new SecretFile(folder.secrets().resolve(SUPERUSER_FILE));
    Login superuser = superuser(port, password);
    var postmaster = new Postmaster(folder.postgres());
    if (!outlivedItsProduct(postmaster, superuser)) {
      postmaster.forgetIfGone();
      ports.mustBeFree(port);
    }
    Path log = folder.logs().resolve("postgres-start.log");
    EmbeddedPostgres.Builder builder =
        builder(folder, port, log)
            .setLocaleConfig("pwfile", password.path().toString())
            .setConnectConfig("password", superuser.password())
            .setDataDirectoryCustomizer(files -> directory.close());
    var started = new EmbeddedServer(start(builder, log), postmaster, superuser);
    directory.firstStartIsOver();
    return started;
  }

  /** The way into the server that a product has running in this folder. */
  static Login running(DataFolder folder) {
    int port = new PortChoice(folder.portFile()).keptOrFree();
    var password = new SecretFile(folder.secrets().resolve(SUPERUSER_FILE));
    return superuser(port, password);
  }

  private static Login superuser(int port, SecretFile password) {
    return new Login(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", SUPERUSER, password.readOrCreate());
  }

  /** Waits until a server found running either answers or has ended. */
  private static boolean outlivedItsProduct(Postmaster postmaster, Login superuser) {
    long looks = START_LIMIT.dividedBy(LOOK_AGAIN);
    Optional<ProcessHandle> found = postmaster.process();
    for (long look = 0; look < looks && found.isPresent(); look++) {
      if (answers(superuser)) return true;
      if (Postmaster.ended(found.get(), LOOK_AGAIN)) return false;
    }
    return found.isPresent();
  }

  private static boolean answers(Login superuser) {
    try (Connection connection = Connections.open(superuser)) {
      return connection.isValid(5);
    } catch (SQLException | DatabaseProblem e) {
      return false;
    }
  }

  private static EmbeddedPostgres.Builder builder(DataFolder folder, int port, Path log) {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.postgres())
            .setCleanDataDirectory(false)
            .setOverrideWorkingDirectory(folder.run().resolve("postgres").toFile())
            // the launcher stops it, after the server that uses it
            .setRegisterShutdownHook(false)
            .setPort(port)
            .setPGStartupWait(START_LIMIT)
            // closed from the first moment: initdb's own default would let everyone in until
            // the first password is set
            .setLocaleConfig("auth", "scram-sha-256")
            .setLocaleConfig("locale", "C.UTF-8")
            .setErrorRedirector(Redirect.appendTo(log.toFile()))
            .setOutputRedirector(Redirect.appendTo(log.toFile()));
    DURABLE_AND_CLOSED.forEach(builder::setServerConfig);
    return builder;
  }

  private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder, Path log) {
    try {
      Files.deleteIfExists(log);
      return builder.start();
    } catch (IOException | RuntimeException | ExceptionInInitializerError e) {
      throw new DatabaseProblem(
          "The embedded database did not start: %s\n%s".formatted(e.getMessage(), said(log)), e);
    }
  }

  private static String said(Path log) {
    try {
      return Files.exists(log) ? "It said:\n" + Files.readString(log).strip() : "";
    } catch (IOException e) {
      return "(and " + log + " cannot be read)";
    }
  }

  Login superuser() {
    return superuser;
  }

  /** Runs this once when its process has ended, however it ended. */
  void whenEnded(Runnable then) {
    postmaster.process().ifPresentOrElse(process -> process.onExit().thenRun(then), then);
  }

  /** It has ended: lets go of its folder, so that another can be started on it. */
  void abandon() {
    try {
      server.close();
    } catch (IOException e) {
      throw new DatabaseProblem("The embedded database keeps its folder: " + e.getMessage(), e);
    }
  }

  /** Stops it cleanly and waits until its process is gone. */
  @Override
  public void close() {
    Optional<ProcessHandle> process = postmaster.process();
    try {
      server.close();
    } catch (IOException e) {
      throw new DatabaseProblem("The embedded database could not be stopped: " + e.getMessage(), e);
    }
    if (process.isPresent() && !Postmaster.ended(process.get(), STOP_LIMIT))
      throw new DatabaseProblem(
          "The embedded database is still writing after %d s; it ends by itself when it has finished."
              .formatted(STOP_LIMIT.toSeconds()));
  }

  /** Ends it this instant. It recovers what was committed at its next start. */
  void kill() {
    postmaster.process().ifPresent(ProcessHandle::destroyForcibly);
  }
}

package org.carecompanion.db.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  @TempDir Path home;

  @Test
  void a_second_start_finds_the_data_and_the_port() throws Exception {
    DataFolder folder = DataFolder.open(home.resolve("a folder with spaces"));
    String first;
    try (PreparedDatabase database = PreparedDatabase.embedded(folder)) {
      first = database.application().url();
      remember(database, "yesterday");
    }
    assertThat(PortChoice.answers(Integer.parseInt(Files.readString(folder.portFile()).strip())))
        .isFalse();
    try (PreparedDatabase database = PreparedDatabase.embedded(folder)) {
      assertThat(database.application().url()).isEqualTo(first);
      assertThat(remembered(database)).isEqualTo("yesterday");
    }
  }

  @Test
  void killed_while_it_is_needed_it_is_started_again_with_everything_it_had() throws Exception {
    DataFolder folder = DataFolder.open(home);
    try (PreparedDatabase database = PreparedDatabase.embedded(folder)) {
      remember(database, "before");
      ProcessHandle server = new Postmaster(folder.postgres()).process().orElseThrow();
      assertThat(server.destroyForcibly()).isTrue();
      assertThat(Postmaster.ended(server, Duration.ofSeconds(20))).isTrue();
      assertThat(remembered(answeringAgain(database))).isEqualTo("before");
    }
    assertThat(new Postmaster(folder.postgres()).process()).isEmpty();
  }

  private static PreparedDatabase answeringAgain(PreparedDatabase database) throws Exception {
    for (int second = 0; second < 60; second++)
      try (Connection connection = Connections.open(database.application())) {
        if (connection.isValid(5)) return database;
      } catch (DatabaseProblem e) {
        TimeUnit.SECONDS.sleep(1);
      }
    throw new AssertionError("the database is not back");
  }

  @Test
  void it_is_durable_and_closed() throws Exception {
    DataFolder folder = DataFolder.open(home);
    try (PreparedDatabase database = PreparedDatabase.embedded(folder)) {
      assertThat(setting(database.application(), "fsync")).isEqualTo("on");
      assertThat(setting(database.application(), "synchronous_commit")).isEqualTo("on");
      assertThat(setting(database.application(), "full_page_writes")).isEqualTo("on");
      assertThat(setting(database.application(), "listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(setting(superuser(database, folder), "unix_socket_directories")).isEmpty();
      assertThat(Files.readString(folder.postgres().resolve("pg_hba.conf")))
          .isEqualTo("host all all 127.0.0.1/32 scram-sha-256\n");
      Login guess = database.application().as("postgres", "postgres");
      assertThatThrownBy(() -> Connections.open(guess))
          .isInstanceOf(DatabaseProblem.class)
          .hasMessageContaining("wrong password");
      onlyTheOwnerCanRead(folder);
    }
  }

  private static void onlyTheOwnerCanRead(DataFolder folder) throws Exception {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.secrets())))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(folder.secrets())) {
      List<Path> secrets = files.toList();
      assertThat(secrets).hasSize(3);
      for (Path secret : secrets)
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
            .isEqualTo("rw-------");
    }
  }

  @Test
  void after_its_product_was_killed_the_next_start_takes_over_the_running_server()
      throws Exception {
    DataFolder folder = DataFolder.open(home);
    Process product = productJvm();
    try {
      assertThat(product.inputReader().readLine()).isEqualTo("ready");
      ProcessHandle server = new Postmaster(folder.postgres()).process().orElseThrow();
      product.destroyForcibly().waitFor();
      assertThat(Postmaster.runs(server)).as("the server outlived its product").isTrue();
      try (PreparedDatabase database = PreparedDatabase.embedded(folder)) {
        assertThat(new Postmaster(folder.postgres()).process()).contains(server);
        assertThat(remembered(database)).isEqualTo("before the kill");
      }
      assertThat(Postmaster.runs(server))
          .as("stopped with the product that took it over")
          .isFalse();
    } finally {
      product.destroyForcibly();
    }
  }

  private Process productJvm() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ProductToKill.class.getName(),
            home.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Stands for a product: opens the database, writes a row, and waits to be killed. */
  static final class ProductToKill {
    private ProductToKill() {}

    public static void main(String[] args) throws Exception {
      DataFolder folder = DataFolder.open(Path.of(args[0]));
      folder.lock();
      remember(PreparedDatabase.embedded(folder), "before the kill");
      System.out.println("ready");
      Thread.currentThread().join();
    }
  }

  @Test
  void a_first_start_that_was_interrupted_is_begun_again() throws Exception {
    DataFolder folder = DataFolder.open(home);
    Files.createDirectories(folder.postgres().resolve("base"));
    Files.writeString(folder.postgres().resolve("base").resolve("1"), "half a database");
    Files.writeString(folder.firstStartMark(), "");
    try (PreparedDatabase database = PreparedDatabase.embedded(folder)) {
      remember(database, "whole");
      assertThat(folder.firstStartMark()).doesNotExist();
    }
  }

  @Test
  void a_process_number_left_by_a_crash_does_not_stop_the_start() throws Exception {
    DataFolder folder = DataFolder.open(home);
    PreparedDatabase.embedded(folder).close();
    // this JVM has the number that the crashed server had
    Files.writeString(
        folder.postgres().resolve("postmaster.pid"), ProcessHandle.current().pid() + "\n");
    PreparedDatabase.embedded(folder).close();
  }

  @Test
  void a_taken_port_is_named() throws Exception {
    DataFolder folder = DataFolder.open(home);
    try (var taken = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Files.writeString(folder.portFile(), taken.getLocalPort() + "\n");
      assertThatThrownBy(() -> PreparedDatabase.embedded(folder))
          .isInstanceOf(DatabaseProblem.class)
          .hasMessageContaining("Port " + taken.getLocalPort())
          .hasMessageContaining("taken by another program");
    }
  }

  @Test
  void a_database_of_another_version_is_refused() throws Exception {
    DataFolder folder = DataFolder.open(home);
    Files.createDirectories(folder.postgres());
    Files.writeString(folder.postgres().resolve("PG_VERSION"), "16\n");
    assertThatThrownBy(() -> PreparedDatabase.embedded(folder))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining("written by PostgreSQL 16")
        .hasMessageContaining("PostgreSQL 17");
  }

  @Test
  void a_folder_that_cannot_be_written_is_named() throws Exception {
    Path file = Files.writeString(home.resolve("file"), "");
    assertThatThrownBy(() -> DataFolder.open(file.resolve("home")))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("COMPANION_HOME");
  }

  @Test
  void a_folder_has_one_product_at_a_time() throws Exception {
    DataFolder folder = DataFolder.open(home);
    try (AutoCloseable held = folder.lock()) {
      assertThat(held).isNotNull();
      assertThatThrownBy(folder::lock)
          .isInstanceOf(DatabaseProblem.class)
          .hasMessageContaining("in use by process " + ProcessHandle.current().pid());
    }
    folder.lock().close();
  }

  private static void remember(PreparedDatabase database, String text) throws SQLException {
    try (Connection connection = Connections.open(database.application());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values ('%s', '%s', now(), false, 1)"
              .formatted(text, UUID.randomUUID()));
    }
  }

  private static String remembered(PreparedDatabase database) throws SQLException {
    try (Connection connection = Connections.open(database.application())) {
      return Statements.text(connection, "select task_name from scheduled_tasks");
    }
  }

  private static Login superuser(PreparedDatabase database, DataFolder folder) {
    var password = new SecretFile(folder.secrets().resolve("postgres-superuser"));
    return database.application().as("postgres", password.readOrCreate());
  }

  private static String setting(Login login, String name) throws SQLException {
    try (Connection connection = Connections.open(login)) {
      return Statements.text(connection, "select current_setting(?)", name);
    }
  }
}

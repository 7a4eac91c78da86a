package org.carecompanion.db.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database that is there and answers nothing, as after {@code kill -STOP}, with the time limits
 * of {@link DataSources}: people wait seconds, not for ever.
 */
class HungDatabaseTest {
  private static final TestDatabase DATABASE = TestDatabase.fresh();

  /** Far above the limits, far below for ever. */
  private static final Duration SECONDS = Duration.ofSeconds(15);

  private final PGSimpleDataSource source = new PGSimpleDataSource();
  private Connection open;
  private String backend;
  private String postmaster;

  @BeforeEach
  void connected() throws SQLException, IOException {
    Login login = DATABASE.application();
    source.setUrl(login.url());
    source.setUser(login.user());
    source.setPassword(login.password());
    source.setConnectTimeout(1);
    source.setLoginTimeout(1);
    source.setSocketTimeout(2);
    open = source.getConnection();
    backend = Statements.text(open, "select pg_backend_pid()");
    postmaster = postmasterPid();
  }

  @AfterEach
  void goes_on() throws Exception {
    signal("-CONT", postmaster);
    signal("-CONT", backend);
    open.close();
  }

  @Test
  void fails_what_is_asked_within_seconds_and_answers_again_afterwards() throws Exception {
    signal("-STOP", backend);
    signal("-STOP", postmaster);
    long start = System.nanoTime();
    assertThatThrownBy(() -> Statements.text(open, "select 1"))
        .isInstanceOf(SQLException.class)
        .extracting(e -> ((SQLException) e).getSQLState())
        .as("connection failure")
        .isEqualTo("08006");
    assertThatThrownBy(source::getConnection).isInstanceOf(SQLException.class);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SECONDS);
    signal("-CONT", postmaster);
    signal("-CONT", backend);
    assertThat(open.isValid(1)).as("what hung is not used again").isFalse();
    try (Connection again = source.getConnection()) {
      assertThat(Statements.text(again, "select 1")).isEqualTo("1");
    }
  }

  private static String postmasterPid() throws SQLException, IOException {
    try (Connection superuser = Connections.open(DATABASE.superuser())) {
      Path folder = Path.of(Statements.text(superuser, "show data_directory"));
      List<String> lines = Files.readAllLines(folder.resolve("postmaster.pid"));
      return lines.getFirst().strip();
    }
  }

  private static void signal(String signal, String process) throws Exception {
    assertThat(new ProcessBuilder("kill", signal, process).start().waitFor())
        .as("kill %s %s", signal, process)
        .isIn(0, 1); // 1: a backend whose client left is gone
  }
}

package org.carecompanion.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.carecompanion.app.stage.Stage;
import org.carecompanion.app.stage.StageProblem;
import org.carecompanion.app.stage.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Start, stop, restart, kill -9: what yesterday's data has to survive. */
class LifeOfTheProductIT {
  private static final World WORLD = new World(1, 0);
  @TempDir Path home;

  @Test
  void it_starts_on_nothing_and_finds_its_data_after_a_stop_and_after_a_kill() throws Exception {
    String first;
    try (Stage stage = Stage.set(Built.programs(), home, Built.freePort(), WORLD)) {
      stage.product().awaitReady();
      assertThat(get(stage.product().address() + "/health/ready")).contains("\"status\":\"UP\"");
      first = patientId(stage);
      stage.productApi().call(key(stage));
      assertThat(stage.product().stop()).as("exit code after SIGTERM").isZero();
    }
    assertThat(leftRunning()).isEmpty();
    String head = theAuditOfAStoppedProductIsSealedAndIntact();
    assertThat(leftRunning()).as("verifying ends what it started").isEmpty();
    try (Stage stage = Stage.set(Built.programs(), home, Built.freePort(), WORLD)) {
      stage.product().awaitReady();
      assertThat(patientId(stage)).isEqualTo(first);
      whoOwnsTheDatabaseIsToldOf(head);
      stage.product().kill();
    }
    assertThat(leftRunning()).as("the database goes on alone").isNotEmpty();
    try (Stage stage = Stage.set(Built.programs(), home, Built.freePort(), WORLD)) {
      stage.product().awaitReady();
      assertThat(patientId(stage)).isEqualTo(first);
    }
    assertThat(leftRunning()).isEmpty();
  }

  /** Returns the head that is to be kept elsewhere. */
  private String theAuditOfAStoppedProductIsSealedAndIntact() throws Exception {
    Verified verified = verify();
    assertThat(verified.exitCode()).as(verified.said()).isZero();
    assertThat(verified.said()).contains(" 0 waiting").contains("every entry is as it was sealed");
    return verified.said().lines().filter(l -> l.startsWith("  head ")).findFirst().orElseThrow();
  }

  /** Beside the running product. */
  private void whoOwnsTheDatabaseIsToldOf(String head) throws Exception {
    String kept = head.substring("  head ".length());
    assertThat(verify("--since", kept).exitCode()).isZero();
    asOwner(
        "delete from audit_entry where id in (select entry_id from audit_link where number = 1)");
    Verified verified = verify("--since", kept);
    assertThat(verified.exitCode()).as(verified.said()).isEqualTo(4);
    assertThat(verified.said()).containsPattern("BROKEN entry 1 \\([0-9a-f-]{36}\\): was removed");
  }

  private record Verified(int exitCode, String said) {}

  private Verified verify(String... more) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Built.java().toString(),
                "-Xmx128m",
                "-jar",
                Built.COMPANION_JAR.toString(),
                "audit",
                "verify"));
    command.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("COMPANION_HOME", home.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Verified(process.waitFor(), said);
  }

  private void asOwner(String sql) throws Exception {
    String port = Files.readString(home.resolve("postgres.port")).strip();
    String password = Files.readString(home.resolve("secrets/companion_owner")).strip();
    try (Connection owner =
            DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/companion", "companion_owner", password);
        Statement statement = owner.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }

  @Test
  void a_taken_port_ends_it_with_the_reason() throws Exception {
    try (var taken = new ServerSocket(0);
        Stage stage = Stage.set(Built.programs(), home, taken.getLocalPort(), WORLD)) {
      StageProblem problem =
          catchThrowableOfType(StageProblem.class, () -> stage.product().awaitReady());
      assertThat(problem)
          .hasMessageContaining("exit code 1")
          .hasMessageContaining("Port " + taken.getLocalPort() + " is taken by another program");
    }
    assertThat(leftRunning()).isEmpty();
  }

  /** The same patient has the same id only in the same database. */
  private static String patientId(Stage stage) throws IOException, InterruptedException {
    return stage.productApi().patient(key(stage)).orElseThrow();
  }

  private static String key(Stage stage) {
    return stage.patients().get(0).path("key").asText();
  }

  private static String get(String address) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** Processes that were started on this folder; ended ones may be listed for a moment. */
  private List<String> leftRunning() throws InterruptedException {
    for (int look = 0; look < 20 && !onThisFolder().isEmpty(); look++)
      TimeUnit.MILLISECONDS.sleep(100);
    return onThisFolder();
  }

  private List<String> onThisFolder() {
    return ProcessHandle.allProcesses()
        .map(process -> process.info().commandLine().orElse(""))
        .filter(line -> line.contains(home.toString()))
        .toList();
  }
}

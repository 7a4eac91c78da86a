package org.carecompanion.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
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
      assertThat(stage.product().stop()).as("exit code after SIGTERM").isZero();
    }
    assertThat(leftRunning()).isEmpty();
    try (Stage stage = Stage.set(Built.programs(), home, Built.freePort(), WORLD)) {
      stage.product().awaitReady();
      assertThat(patientId(stage)).isEqualTo(first);
      stage.product().kill();
    }
    assertThat(leftRunning()).as("the database goes on alone").isNotEmpty();
    try (Stage stage = Stage.set(Built.programs(), home, Built.freePort(), WORLD)) {
      stage.product().awaitReady();
      assertThat(patientId(stage)).isEqualTo(first);
    }
    assertThat(leftRunning()).isEmpty();
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
    return stage.productApi().patient(stage.patients().get(0).path("key").asText()).orElseThrow();
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

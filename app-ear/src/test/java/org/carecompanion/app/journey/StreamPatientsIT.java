package org.carecompanion.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.carecompanion.app.stage.LineMode;
import org.carecompanion.app.stage.Stage;
import org.carecompanion.app.stage.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Some of the same patients, with the same expectations, as voices: carrier's streams, Google's
 * protocol and our own turn-taking instead of the carrier's recogniser. At once and at real pace,
 * since sound has no other; so not all of them.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StreamPatientsIT {
  private static final Duration LONGEST_CALL = Duration.ofMinutes(10);
  private static final Set<String> CALLED = Set.of("doris-cedar", "harold-dogwood");

  @TempDir static Path home;
  private static Stage stage;
  private static CalledPatients patients;

  @BeforeAll
  static void call_them_all() throws Exception {
    var world = new World(1, 0, 0, LineMode.stream);
    stage = Stage.set(Built.programs(), home, Built.freePort(), world);
    stage.product().awaitReady();
    patients = CalledPatients.callThese(stage, CALLED, LONGEST_CALL);
  }

  @AfterAll
  static void stop() {
    if (stage != null) stage.close();
  }

  @TestFactory
  @Order(1)
  Stream<DynamicTest> each_patient_is_understood_as_their_file_says() {
    return patients.eachEndsAsTheirFileSays();
  }

  @Test
  @Order(2)
  void nothing_of_an_interrupted_saying_follows_its_clear_and_no_word_stays_readable()
      throws Exception {
    patients.awaitTheEnds();
    JsonNode streams = stage.simulatorApi().metrics().path("streams");
    assertThat(streams.path("ended").asInt()).isEqualTo(CALLED.size());
    assertThat(streams.path("bad_messages").asInt()).isZero();
    assertThat(streams.path("frames_after_clear").asInt()).isZero();
    assertThat(new CanarySearch(home).filesWith(new Secrets(home).all(), Secrets.KEPT_IN))
        .isEmpty();
    assertThat(new CanarySearch(home).filesWith(patients.canaryWords()))
        .as("files with words of patients")
        .isEmpty();
  }
}

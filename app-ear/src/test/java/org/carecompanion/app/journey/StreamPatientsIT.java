package org.carecompanion.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.carecompanion.app.stage.LineMode;
import org.carecompanion.app.stage.ProductApi;
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
class StreamPatientsIT implements OnStage {
  private static final Duration LONGEST_CALL = Duration.ofMinutes(10);
  private static final Set<String> CALLED = Set.of("doris-cedar", "harold-dogwood");

  /** She cuts in now and then; her call does not come to its end. */
  private static final String WATCHED = "mabel-elm";

  private static final String TYPED_CANARY = "quillfeather";

  /** She may cut in behind it. */
  private static final String TYPED_FIRST = "Mabel, this is Dana.";

  private static final String TYPED =
      TYPED_FIRST + " I will bring the " + TYPED_CANARY + " myself.";

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

  @Override
  public Stage stage() {
    return stage;
  }

  @Override
  public Path home() {
    return home;
  }

  /** While the others are on the phone. */
  @Test
  @Order(0)
  void a_nurse_watches_a_call_speaks_into_it_and_hangs_up() throws Exception {
    var asked = stage.productApi().callRecorded(WATCHED);
    assertThat(asked).isInstanceOf(ProductApi.Asked.Accepted.class);
    String call = ((ProductApi.Asked.Accepted) asked).call();
    try (var nurse = new NurseOnTheLine(stage, List.of("Elm", "Mabel"))) {
      nurse
          .opens(call)
          .seesWhoSpeaks("Mabel")
          .seesWhatWasHeardAndHowLongTheyWaited()
          .thinksTwice("Mabel, are you")
          .seesThemCutIn()
          .says(TYPED, TYPED_FIRST)
          .hangsUp()
          .wasHeard(TYPED_FIRST, call);
      nurse.listens().isHeardFromAnywhere().isGivenInParts();
    }
    assertThat(rows("select action from audit_entry where action = 'READ_RECORDING'"))
        .as("one reading, whatever parts it came in")
        .hasSize(1);
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
    JsonNode streams = onceTheyEnded(CALLED.size() + 1);
    assertThat(streams.path("ended").asInt()).isEqualTo(CALLED.size() + 1);
    assertThat(streams.path("bad_messages").asInt()).isZero();
    assertThat(streams.path("frames_after_clear").asInt()).isZero();
    assertThat(new CanarySearch(home).filesWith(new Secrets(home).all(), Secrets.KEPT_IN))
        .isEmpty();
    List<String> spoken = patients.canaryWords();
    spoken.add(TYPED_CANARY);
    assertThat(new CanarySearch(home).filesWith(spoken)).as("files with what was said").isEmpty();
  }

  /** A call is over for us a moment before the phone company has closed its stream. */
  private static JsonNode onceTheyEnded(int streams) throws Exception {
    JsonNode seen = stage.simulatorApi().metrics().path("streams");
    for (int i = 0; i < 100 && seen.path("ended").asInt() < streams; i++) {
      TimeUnit.MILLISECONDS.sleep(100);
      seen = stage.simulatorApi().metrics().path("streams");
    }
    return seen;
  }
}

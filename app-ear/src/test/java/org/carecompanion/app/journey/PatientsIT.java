package org.carecompanion.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
 * Every simulated patient through the whole running product: each call must end as the patient's
 * own file says, and no word of any patient may stand readable in anything the product wrote.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PatientsIT {
  /** Patients hesitate, ring out and fall silent; at this pace a call takes some ten seconds. */
  private static final double SPEED = 15;

  private static final Duration LONGEST_CALL = Duration.ofMinutes(4);

  @TempDir static Path home;
  private static Stage stage;
  private static SpanCollector collector;
  private static CalledPatients patients;

  @BeforeAll
  static void call_them_all() throws Exception {
    collector = new SpanCollector();
    stage =
        Stage.set(
            Built.programs(),
            home,
            Built.freePort(),
            new World(SPEED, 0),
            Map.of("COMPANION_TRACES_URL", collector.url()));
    stage.product().awaitReady();
    patients = CalledPatients.callThemAll(stage, LONGEST_CALL);
  }

  @AfterAll
  static void stop() {
    if (stage != null) stage.close();
    if (collector != null) collector.close();
  }

  @TestFactory
  @Order(1)
  Stream<DynamicTest> each_patient_is_understood_as_their_file_says() {
    return patients.eachEndsAsTheirFileSays();
  }

  @Test
  @Order(2)
  void operators_see_in_figures_what_happened() throws Exception {
    patients.awaitTheEnds();
    var figures = new ScrapedFigures(stage.operatorView());
    figures.tellOf(patients.calls().size());
    figures.keepToThemselves(stage.patients());
    figures.areThoseOfTheOperationsFiles();
  }

  /** After the others: it calls one of them again. */
  @Test
  @Order(3)
  void the_tour_of_the_api_does_what_its_document_says() throws Exception {
    ApiTour.of(Path.of("..", "docs", "api.md"))
        .take(stage.product().address(), home.resolve("demo").resolve("api-key"));
  }

  @Test
  @Order(1)
  void the_spans_of_one_call_join_and_say_nothing_of_the_patient() throws Exception {
    patients.awaitTheEnds();
    TimeUnit.SECONDS.sleep(3); // they are sent every second
    String trace = patients.callOf("walter-birch").replace("-", "");
    assertThat(collector.ofTrace(trace))
        .extracting(SpanCollector.Seen::name)
        .contains(
            "job dial",
            "twilio calls",
            "/phone/*/voice",
            "/phone/*/gather-response",
            "turn",
            "write turn",
            "/phone/*/status");
    for (String word : patients.canaryWords())
      assertThat(collector.all()).noneMatch(span -> span.all().contains(word));
  }

  @Test
  @Order(2)
  void no_secret_and_no_word_is_seen_where_it_is_not_kept() throws Exception {
    patients.awaitTheEnds();
    List<String> words = new ArrayList<>(askForWhatIsNotThere());
    words.addAll(patients.canaryWords());
    List<String> secrets = new Secrets(home).all();
    assertThat(secrets).hasSizeGreaterThan(8);

    assertThat(new CanarySearch(home).filesWith(secrets, Secrets.KEPT_IN)).isEmpty();
    assertThat(new CanarySearch(home).filesWith(words))
        .as("files with words of patients")
        .isEmpty();
    String seen = whatOthersSee();
    assertThat(seen).contains("companion.jar", "http-thread-pool", "companion_calls");
    for (String secret : secrets) assertThat(seen).doesNotContain(secret);
    for (String word : words) assertThat(seen).doesNotContainIgnoringCase(word);
  }

  /** Command lines, threads, figures and text messages. */
  private static String whatOthersSee() throws Exception {
    return Secrets.commandLines()
        + Secrets.threads(stage.product().handle())
        + stage.operatorView().figures()
        + stage.simulatorApi().messages();
  }

  /** Words in addresses, as somebody types or a careless program sends them; none is repeated. */
  private static List<String> askForWhatIsNotThere() throws Exception {
    List<String> words = List.of("gallowfern", "mistbarrow", "oddlethorn");
    for (String path :
        List.of(
            "/gallowfern?mistbarrow=oddlethorn",
            "/patients/gallowfern?tab=mistbarrow",
            "/api/v1/gallowfern?mistbarrow=oddlethorn",
            "/api/v1/patients?mrn=gallowfern",
            "/phone/gallowfern/voice?call=mistbarrow",
            "/health/gallowfern",
            "//gallowfern/%2e%2e/mistbarrow")) {
      String answer =
          RawRequest.send(
              URI.create(stage.product().address()).getPort(),
              "GET",
              path,
              "Authorization: Bearer oddlethorn",
              "User-Agent: mistbarrow",
              "Referer: http://x/gallowfern");
      for (String word : words) assertThat(answer).as(path).doesNotContain(word);
    }
    return words;
  }
}

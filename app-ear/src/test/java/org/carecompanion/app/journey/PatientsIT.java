package org.carecompanion.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.carecompanion.app.demo.Comparison;
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
 * Every simulated patient through the whole running product: each call must end as the patient's
 * own file says, and no word of any patient may stand readable in anything the product wrote.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PatientsIT {
  /** Patients hesitate, ring out and fall silent; at this pace a call takes some ten seconds. */
  private static final double SPEED = 15;

  private static final int LONGEST_CALL_SECONDS = 240;

  @TempDir static Path home;
  private static Stage stage;
  private static SpanCollector collector;
  private static final Map<String, String> CALLS = new TreeMap<>();
  private static final Map<String, String> REFUSED = new TreeMap<>();

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
    for (JsonNode patient : stage.patients()) {
      String key = patient.path("key").asText();
      switch (stage.productApi().call(key, patient.path("expect").path("call_type").asText())) {
        case ProductApi.Asked.Accepted accepted -> CALLS.put(key, accepted.call());
        case ProductApi.Asked.Refused refused -> REFUSED.put(key, refused.toString());
      }
    }
  }

  @AfterAll
  static void stop() {
    if (stage != null) stage.close();
    if (collector != null) collector.close();
  }

  @TestFactory
  @Order(1)
  Stream<DynamicTest> each_patient_is_understood_as_their_file_says() {
    assertThat(stage.patients()).hasSizeGreaterThanOrEqualTo(8);
    return stage.patients().stream()
        .map(
            patient -> DynamicTest.dynamicTest(patient.path("key").asText(), () -> check(patient)));
  }

  @Test
  @Order(2)
  void operators_see_in_figures_what_happened() throws Exception {
    for (String call : CALLS.values()) ended(stage.productApi(), call);
    var figures = new ScrapedFigures(stage.operatorView());
    figures.tellOf(CALLS.size());
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
    for (String call : CALLS.values()) ended(stage.productApi(), call);
    TimeUnit.SECONDS.sleep(3); // they are sent every second
    String trace = CALLS.get("walter-birch").replace("-", "");
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
    for (JsonNode patient : stage.patients())
      patient
          .path("canary_words")
          .forEach(
              word ->
                  assertThat(collector.all())
                      .noneMatch(span -> span.all().contains(word.asText())));
  }

  @Test
  @Order(2)
  void no_secret_and_no_word_is_seen_where_it_is_not_kept() throws Exception {
    for (String call : CALLS.values()) ended(stage.productApi(), call);
    List<String> words = new ArrayList<>(askForWhatIsNotThere());
    for (JsonNode patient : stage.patients())
      patient.path("canary_words").forEach(word -> words.add(word.asText()));
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

  private static void check(JsonNode patient) throws Exception {
    String key = patient.path("key").asText();
    assertThat(CALLS).as("accepted, or refused: %s", REFUSED.get(key)).containsKey(key);
    JsonNode story = ended(stage.productApi(), CALLS.get(key));
    assertThat(new Comparison(patient.path("expect"), story).differences()).isEmpty();
    assertThat(objections(story)).as("what the phone company objects to").isEmpty();
    List<String> canaries = new ArrayList<>();
    patient
        .path("canary_words")
        .forEach(word -> canaries.add(word.asText().toLowerCase(Locale.ROOT)));
    String transcript =
        stage.productApi().turns(CALLS.get(key)).toString().toLowerCase(Locale.ROOT);
    if (!patient.path("expect").path("outcome").asText().startsWith("voicemail"))
      assertThat(canaries).as("words that were spoken").allMatch(transcript::contains);
  }

  private static JsonNode ended(ProductApi product, String call)
      throws IOException, InterruptedException {
    for (int second = 0; second < LONGEST_CALL_SECONDS; second++) {
      JsonNode story = product.story(call);
      if (story.hasNonNull("outcome")) return story;
      TimeUnit.SECONDS.sleep(1);
    }
    throw new AssertionError("the call has no end");
  }

  private static List<String> objections(JsonNode story) throws IOException, InterruptedException {
    if (!story.hasNonNull("carrier_call_id")) return List.of();
    JsonNode seen = stage.simulatorApi().call(story.path("carrier_call_id").asText());
    List<String> objections = new ArrayList<>(seen.path("violations").findValuesAsText("message"));
    seen.path("unrecognised_prompts")
        .forEach(prompt -> objections.add("not recognised: " + prompt.asText()));
    return objections;
  }
}

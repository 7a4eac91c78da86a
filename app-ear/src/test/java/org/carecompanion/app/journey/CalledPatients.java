package org.carecompanion.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.carecompanion.app.demo.Comparison;
import org.carecompanion.app.stage.ProductApi;
import org.carecompanion.app.stage.Stage;
import org.junit.jupiter.api.DynamicTest;

/** Simulated patients who were called, and how each call must end by the patient's own file. */
final class CalledPatients {
  private final Stage stage;
  private final List<JsonNode> patients;
  private final Duration longest;
  private final Map<String, String> calls = new TreeMap<>();
  private final Map<String, String> refused = new TreeMap<>();

  private CalledPatients(Stage stage, List<JsonNode> patients, Duration longest) {
    this.stage = stage;
    this.patients = patients;
    this.longest = longest;
  }

  /**
   * Calls everybody at once.
   *
   * @param longest by when each call must have ended
   */
  static CalledPatients callThemAll(Stage stage, Duration longest) throws Exception {
    assertThat(stage.patients()).hasSizeGreaterThanOrEqualTo(8);
    return call(stage, stage.patients(), longest);
  }

  /** As above, only these. */
  static CalledPatients callThese(Stage stage, Set<String> keys, Duration longest)
      throws Exception {
    List<JsonNode> these =
        stage.patients().stream()
            .filter(patient -> keys.contains(patient.path("key").asText()))
            .toList();
    assertThat(these).hasSameSizeAs(keys);
    return call(stage, these, longest);
  }

  private static CalledPatients call(Stage stage, List<JsonNode> patients, Duration longest)
      throws Exception {
    var called = new CalledPatients(stage, patients, longest);
    for (JsonNode patient : patients) {
      String key = patient.path("key").asText();
      switch (stage.productApi().call(key, patient.path("expect").path("call_type").asText())) {
        case ProductApi.Asked.Accepted accepted -> called.calls.put(key, accepted.call());
        case ProductApi.Asked.Refused no -> called.refused.put(key, no.toString());
      }
    }
    return called;
  }

  Stream<DynamicTest> eachEndsAsTheirFileSays() {
    return patients.stream()
        .map(
            patient -> DynamicTest.dynamicTest(patient.path("key").asText(), () -> check(patient)));
  }

  Collection<String> calls() {
    return calls.values();
  }

  String callOf(String patient) {
    return calls.get(patient);
  }

  /** Every word that only this patient says and that must be found nowhere. */
  List<String> canaryWords() {
    List<String> words = new ArrayList<>();
    for (JsonNode patient : patients)
      patient.path("canary_words").forEach(word -> words.add(word.asText()));
    return words;
  }

  void awaitTheEnds() throws IOException, InterruptedException {
    for (String call : calls.values()) ended(call);
  }

  private void check(JsonNode patient) throws Exception {
    String key = patient.path("key").asText();
    assertThat(calls).as("accepted, or refused: %s", refused.get(key)).containsKey(key);
    JsonNode story = ended(calls.get(key));
    assertThat(new Comparison(patient.path("expect"), story).differences()).isEmpty();
    assertThat(objections(story)).as("what the phone company objects to").isEmpty();
    List<String> canaries = new ArrayList<>();
    patient
        .path("canary_words")
        .forEach(word -> canaries.add(word.asText().toLowerCase(Locale.ROOT)));
    String transcript =
        stage.productApi().turns(calls.get(key)).toString().toLowerCase(Locale.ROOT);
    if (!patient.path("expect").path("outcome").asText().startsWith("voicemail"))
      assertThat(canaries).as("words that were spoken").allMatch(transcript::contains);
  }

  private JsonNode ended(String call) throws IOException, InterruptedException {
    for (long second = 0; second < longest.toSeconds(); second++) {
      JsonNode story = stage.productApi().story(call);
      if (story.hasNonNull("outcome")) return story;
      TimeUnit.SECONDS.sleep(1);
    }
    throw new AssertionError("the call has no end");
  }

  private List<String> objections(JsonNode story) throws IOException, InterruptedException {
    if (!story.hasNonNull("carrier_call_id")) return List.of();
    JsonNode seen = stage.simulatorApi().call(story.path("carrier_call_id").asText());
    List<String> objections = new ArrayList<>(seen.path("violations").findValuesAsText("message"));
    seen.path("unrecognised_prompts")
        .forEach(prompt -> objections.add("not recognised: " + prompt.asText()));
    return objections;
  }
}

package org.carecompanion.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.carecompanion.app.stage.ProductApi;
import org.carecompanion.app.stage.ProductApi.Asked;
import org.carecompanion.app.stage.Stage;

/**
 * One call: asked for, shown turn by turn and alert by alert, and held against what was expected.
 */
final class ShownCall {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(300);
  private static final Duration LONGEST_CALL = Duration.ofMinutes(15);

  private final Stage stage;
  private final ProductApi product;
  private final Terminal terminal;
  private final Set<String> alertsShown = new HashSet<>();
  private int turnsShown;

  ShownCall(Stage stage, Terminal terminal) throws IOException {
    this.stage = stage;
    this.product = stage.productApi();
    this.terminal = terminal;
  }

  /** Returns whether everything happened that was expected, and nothing else. */
  boolean play(JsonNode patient) throws IOException, InterruptedException {
    terminal.line("");
    terminal.strong(
        "Calling %s, day %s after %s"
            .formatted(
                Cast.fullName(patient),
                patient.path("post_operative_day").asText(),
                patient.path("procedure").asText()));
    return switch (product.call(
        patient.path("key").asText(), patient.path("expect").path("call_type").asText())) {
      case Asked.Refused refused -> {
        terminal.problem("The call is refused: " + refused.reason());
        yield false;
      }
      case Asked.Accepted accepted -> compare(patient, show(accepted.call()));
    };
  }

  private JsonNode show(String call) throws IOException, InterruptedException {
    for (long look = LONGEST_CALL.dividedBy(LOOK_AGAIN); look > 0; look--) {
      JsonNode story = product.story(call);
      showNew(product.turns(call), story);
      if (story.hasNonNull("outcome")) return story;
      TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN.toMillis());
    }
    return product.story(call);
  }

  private void showNew(JsonNode turns, JsonNode story) {
    for (; turnsShown < turns.size(); turnsShown++) show(turns.get(turnsShown));
    for (JsonNode alert : story.path("alerts"))
      if (alertsShown.add(alert.path("id").asText()))
        terminal.alert(
            "%s: %s \"%s\""
                .formatted(
                    alert.path("severity").asText(),
                    alert.path("title").asText(),
                    alert.path("quote").asText()));
  }

  private void show(JsonNode turn) {
    String text = turn.path("text").asText();
    if (turn.path("speaker").asText().equals("companion")) terminal.companion(text);
    else
      terminal.patient(
          switch (turn.path("via").asText()) {
            case "keypad" -> "(presses " + text + ")";
            case "silence" -> "(says nothing)";
            default -> text;
          });
  }

  private boolean compare(JsonNode patient, JsonNode story)
      throws IOException, InterruptedException {
    List<String> differences = new Comparison(patient.path("expect"), story).differences();
    List<String> objections = objections(story);
    terminal.line("");
    terminal.strong("The call ended: " + story.path("outcome").asText("without an outcome"));
    for (JsonNode followUp : story.path("follow_ups"))
      terminal.line("  follow-up for a person: " + followUp.path("kind").asText());
    differences.forEach(difference -> terminal.problem("  not as expected: " + difference));
    objections.forEach(objection -> terminal.problem("  the phone company objects: " + objection));
    if (!differences.isEmpty() || !objections.isEmpty()) return false;
    terminal.good("Everything was as expected of this patient.");
    return true;
  }

  private List<String> objections(JsonNode story) throws IOException, InterruptedException {
    if (!story.hasNonNull("carrier_call_id")) return List.of();
    JsonNode seen = stage.simulatorApi().call(story.path("carrier_call_id").asText());
    return seen.path("violations").findValuesAsText("message");
  }
}

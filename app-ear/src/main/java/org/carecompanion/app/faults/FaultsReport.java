package org.carecompanion.app.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a run came to.
 *
 * @param steps those at which a call did not become what it must
 * @param kills what was done how often
 * @param seconds the whole run
 */
public record FaultsReport(
    Verdict verdict, List<String> steps, int calls, Map<String, Integer> kills, long seconds) {
  public boolean good() {
    return verdict.good() && steps.isEmpty();
  }

  public String table() {
    var text = new StringBuilder();
    text.append(
        "%d calls, %d with urgent words, in %d s%n".formatted(calls, verdict.urgent(), seconds));
    kills.forEach((what, times) -> text.append("  %-32s %5d%n".formatted(what, times)));
    verdict
        .found()
        .forEach(
            (wrong, which) -> {
              String name = wrong.name().toLowerCase(Locale.ROOT).replace('_', ' ');
              text.append(
                  "  %-32s %5d   %s%n"
                      .formatted(name, which.size(), which.isEmpty() ? "" : wrong.what));
              which.forEach(call -> text.append("      %s%n".formatted(call)));
            });
    steps.forEach(step -> text.append("  %s%n".formatted(step)));
    return text.append(good() ? "good" : "NOT GOOD").append(System.lineSeparator()).toString();
  }

  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("calls", calls).put("urgent", verdict.urgent()).put("seconds", seconds);
    ObjectNode done = json.putObject("kills");
    kills.forEach(done::put);
    ObjectNode wrong = json.putObject("wrong");
    verdict
        .found()
        .forEach((what, which) -> wrong.put(what.name().toLowerCase(Locale.ROOT), which.size()));
    steps.forEach(json.putArray("steps")::add);
    return json.put("good", good());
  }
}

package org.carecompanion.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The tour of docs/api.md: its commands are taken out of the document and run in one shell, as a
 * reader would type them, and what they print is held against what the document says they print.
 */
final class ApiTour {
  private static final Pattern STEP =
      Pattern.compile("```sh\n(.*?)```\n(?:```(json|text)\n(.*?)```)?", Pattern.DOTALL);
  private static final String NEXT = "=== next step ===";
  private static final String ANYTHING = "…";
  private static final int LONGEST_MINUTES = 4;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Step> steps;

  /** A command and what it is said to print. */
  private record Step(String command, String kind, String printed) {}

  private ApiTour(List<Step> steps) {
    this.steps = steps;
  }

  static ApiTour of(Path document) throws IOException {
    String text = Files.readString(document);
    int from = text.indexOf("### A tour");
    int to = text.indexOf("\n### ", from + 1);
    return new ApiTour(
        STEP.matcher(text.substring(from, to)).results().map(ApiTour::step).toList());
  }

  private static Step step(MatchResult match) {
    return match.group(2) == null
        ? new Step(match.group(1), "", "")
        : new Step(match.group(1), match.group(2), match.group(3).strip());
  }

  /** Takes the tour at this address with the key in this file. */
  void take(String address, Path keyFile) throws IOException, InterruptedException {
    assertThat(steps).hasSizeGreaterThanOrEqualTo(10);
    List<String> printed = run(script(address, keyFile));
    assertThat(printed).hasSameSizeAs(steps);
    for (int i = 0; i < steps.size(); i++) check(steps.get(i), printed.get(i).strip());
  }

  private String script(String address, Path keyFile) {
    StringBuilder script = new StringBuilder("set -eu\n");
    for (Step step : steps) script.append(step.command()).append("\necho; echo '" + NEXT + "'\n");
    String here = script.toString();
    assertThat(here).contains("API=").contains("KEY=");
    return here.replaceFirst("(?m)^API=.*$", "API=" + address + "/api/v1")
        .replaceFirst("(?m)^KEY=.*$", "KEY=\\$(cat '" + keyFile + "')");
  }

  private static List<String> run(String script) throws IOException, InterruptedException {
    Path out = Files.createTempFile("tour", ".out");
    Process shell =
        new ProcessBuilder("bash", "-c", script)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    boolean ended = shell.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
    if (!ended) shell.descendants().forEach(ProcessHandle::destroyForcibly);
    if (!ended) shell.destroyForcibly();
    String all = Files.readString(out);
    Files.delete(out);
    assertThat(ended && shell.exitValue() == 0).as(all).isTrue();
    List<String> parts = new ArrayList<>(List.of(all.split(NEXT, -1)));
    parts.removeLast();
    return parts;
  }

  private static void check(Step step, String printed) throws IOException {
    switch (step.kind()) {
      case "json" -> {
        List<JsonNode> said = all(step.printed());
        List<JsonNode> got = all(printed);
        assertThat(got).as(step.command() + printed).hasSameSizeAs(said);
        for (int i = 0; i < said.size(); i++)
          assertThat(differences("", said.get(i), got.get(i)))
              .as(step.command() + printed)
              .isEmpty();
      }
      case "text" -> assertThat(printed).as(step.command()).isEqualTo(step.printed());
      default -> {} // prints nothing that the document speaks of
    }
  }

  private static List<JsonNode> all(String text) throws IOException {
    try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(text)) {
      return values.readAll();
    }
  }

  /** Where an answer is not as the document says; what the document leaves out does not matter. */
  static List<String> differences(String where, JsonNode said, JsonNode got) {
    if (said.isTextual() && said.asText().equals(ANYTHING))
      return got.isMissingNode() ? List.of(where + " is missing") : List.of();
    if (said.isObject())
      return said.properties().stream()
          .flatMap(
              field ->
                  differences(
                      where + "." + field.getKey(), field.getValue(), got.path(field.getKey()))
                      .stream())
          .toList();
    if (said.isArray()) return ofList(where, said, got);
    return said.equals(got) ? List.of() : List.of(where + " is " + got + " and not " + said);
  }

  private static List<String> ofList(String where, JsonNode said, JsonNode got) {
    if (said.isEmpty() != got.isEmpty()) return List.of(where + " is " + got);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < said.size(); i++)
      all.addAll(differences(where + "[" + i + "]", said.get(i), got.path(i)));
    return all;
  }
}

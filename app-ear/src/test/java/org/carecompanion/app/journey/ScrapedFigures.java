package org.carecompanion.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carecompanion.app.stage.OperatorView;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The figures of a product on which calls were made, and what the operations files ask of them. */
final class ScrapedFigures {
  private static final Path FILES = Path.of("../docs/operations");
  private static final Pattern OURS = Pattern.compile("\\bcompanion_[a-z_]+");
  private static final Pattern SAMPLE =
      Pattern.compile("(?m)^([a-zA-Z_:]+)(?:\\{([^}]*)\\})? (\\S+)$");
  private static final Pattern ANY_ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-|\\+[0-9]{7,}|\\b[A-Z]{2}[0-9a-f]{32}\\b");

  private final OperatorView operators;
  private final String text;

  ScrapedFigures(OperatorView operators) throws Exception {
    this.operators = operators;
    text = operators.figures();
  }

  void tellOf(int calls) throws Exception {
    assertThat(operators.ask(Optional.empty()).statusCode()).isEqualTo(401);
    assertThat(operators.ask(Optional.of("Bearer guessed")).statusCode()).isEqualTo(401);
    assertThat(operators.ask(Optional.of("Bearer guessed")).body()).isEmpty();
    assertThat(sum("companion_calls_ended_total", "")).isEqualTo(calls);
    assertThat(sum("companion_turns_total", "via=\"speech\"")).isGreaterThan(calls);
    assertThat(sum("companion_webhooks_total", "status=\"200\"")).isGreaterThan(calls);
    assertThat(sum("companion_webhooks_total", "status=\"5")).isZero();
    assertThat(sum("companion_webhook_seconds_count", "kind=\"gather-response\"")).isPositive();
    assertThat(sum("companion_alerts_total", "event=\"raised\"")).isPositive();
    assertThat(sum("companion_jobs_total", "kind=\"dial\"")).isGreaterThanOrEqualTo(calls);
    assertThat(sum("companion_vendor_requests_total", "operation=\"calls\"")).isPositive();
    assertThat(sum("companion_database_up", "")).isEqualTo(1);
    assertThat(sum("companion_calls_open", "")).isZero();
    assertThat(sum("companion_calls_refused_total", "")).isZero();
    assertThat(text).containsPattern("companion_executor_lag_seconds\\S* [0-9]");
    assertThat(sum("companion_alerts_open", "")).isPositive();
  }

  /** Labels and values never say who. */
  void keepToThemselves(List<JsonNode> patients) {
    assertThat(ANY_ID.matcher(text).results().map(found -> found.group())).isEmpty();
    for (JsonNode patient : patients) {
      assertThat(text).doesNotContain(patient.path("key").asText());
      patient.path("canary_words").forEach(word -> assertThat(text).doesNotContain(word.asText()));
    }
  }

  void areThoseOfTheOperationsFiles() throws IOException {
    Set<String> scraped =
        SAMPLE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    Set<String> asked = new TreeSet<>();
    for (String expression : expressions())
      OURS.matcher(expression).results().forEach(found -> asked.add(found.group()));
    assertThat(asked).hasSizeGreaterThan(15);
    assertThat(scraped).as("figures that alert rules and dashboard ask for").containsAll(asked);
    Set<String> told =
        OURS.matcher(Files.readString(FILES.resolve("README.md")))
            .results()
            .map(found -> found.group())
            .collect(Collectors.toSet());
    Set<String> ours =
        scraped.stream()
            .filter(name -> name.startsWith("companion_"))
            .map(name -> name.replaceAll("_(bucket|count|sum|max|mean|total)$", ""))
            .collect(Collectors.toSet());
    assertThat(told).as("figures that the operations page explains").containsAll(ours);
  }

  private static List<String> expressions() throws IOException {
    JsonNode dashboard = new ObjectMapper().readTree(FILES.resolve("dashboard.json").toFile());
    List<String> expressions = new ArrayList<>(dashboard.findValuesAsText("expr"));
    assertThat(expressions).as("the dashboard's").isNotEmpty();
    Map<String, List<Map<String, List<Map<String, String>>>>> rules =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(FILES.resolve("alerts.yml")));
    for (var group : rules.get("groups"))
      for (var rule : group.get("rules")) {
        assertThat(rule).containsKeys("alert", "expr", "labels", "annotations");
        expressions.add(rule.get("expr"));
      }
    return expressions;
  }

  private double sum(String name, String label) {
    return SAMPLE
        .matcher(text)
        .results()
        .filter(found -> found.group(1).equals(name))
        .filter(found -> label.isEmpty() || String.valueOf(found.group(2)).contains(label))
        .mapToDouble(found -> Double.parseDouble(found.group(3)))
        .sum();
  }
}

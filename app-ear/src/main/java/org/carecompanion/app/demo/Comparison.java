package org.carecompanion.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What was expected of a patient, held against what the product made of the call. Outcome, alerts,
 * follow-ups and findings must be the same; only a finding of what the patient does not have may be
 * there without having been named.
 */
public final class Comparison {
  private static final String DENIED = " absent";

  private final JsonNode expected;
  private final JsonNode story;

  public Comparison(JsonNode expected, JsonNode story) {
    this.expected = expected;
    this.story = story;
  }

  /** Each difference as a sentence; empty when there is none. */
  public List<String> differences() {
    List<String> differences = new ArrayList<>();
    String outcome = story.path("outcome").asText("none");
    if (!outcome.equals(expected.path("outcome").asText()))
      differences.add(
          "the outcome is %s, expected was %s"
              .formatted(outcome, expected.path("outcome").asText()));
    compareFindings(differences);
    compare(
        differences,
        "alert",
        "alerts",
        alert -> text(alert, "rule") + " " + text(alert, "severity"));
    compareFollowUps(differences);
    return differences;
  }

  private void compareFindings(List<String> differences) {
    Function<JsonNode, String> name =
        finding -> text(finding, "concept") + " " + text(finding, "status");
    TreeSet<String> wanted = names(expected.path("findings"), name);
    TreeSet<String> found = names(story.path("findings"), name);
    for (String one : wanted)
      if (!found.contains(one)) differences.add("there is no finding " + one);
    for (String one : found)
      if (!wanted.contains(one) && !one.endsWith(DENIED))
        differences.add("the finding %s was not expected".formatted(one));
  }

  private void compareFollowUps(List<String> differences) {
    TreeSet<String> wanted = names(expected.path("follow_ups"), JsonNode::asText);
    TreeSet<String> found = names(story.path("follow_ups"), followUp -> text(followUp, "kind"));
    compare(differences, "follow-up", wanted, found);
  }

  private void compare(
      List<String> differences, String what, String field, Function<JsonNode, String> name) {
    compare(differences, what, names(expected.path(field), name), names(story.path(field), name));
  }

  private static void compare(
      List<String> differences, String what, TreeSet<String> wanted, TreeSet<String> found) {
    for (String one : wanted)
      if (!found.contains(one)) differences.add("there is no %s %s".formatted(what, one));
    for (String one : found)
      if (!wanted.contains(one)) differences.add("the %s %s was not expected".formatted(what, one));
  }

  private static TreeSet<String> names(JsonNode list, Function<JsonNode, String> name) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}

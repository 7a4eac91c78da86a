package org.carecompanion.app.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The simulated patients, by name. */
final class Cast {
  private final List<JsonNode> patients;

  Cast(List<JsonNode> patients) {
    this.patients = patients;
  }

  /**
   * By key, given or family name, or both; without a name the first whose call ends in an urgent
   * alert.
   */
  Optional<JsonNode> find(Optional<String> name) {
    return patients.stream()
        .filter(patient -> name.map(n -> isCalled(patient, n)).orElseGet(() -> isUrgent(patient)))
        .findFirst();
  }

  /** One line for each, for a person who must choose. */
  List<String> lines() {
    return patients.stream()
        .map(
            patient ->
                "  %-18s %s, day %s after %s"
                    .formatted(
                        patient.path("key").asText(),
                        fullName(patient),
                        patient.path("post_operative_day").asText(),
                        patient.path("procedure").asText()))
        .toList();
  }

  static String fullName(JsonNode patient) {
    return patient.path("given_name").asText() + " " + patient.path("family_name").asText();
  }

  private static boolean isCalled(JsonNode patient, String name) {
    String asked = lower(name);
    return Stream.of(
            patient.path("key").asText(),
            patient.path("given_name").asText(),
            patient.path("family_name").asText(),
            fullName(patient))
        .anyMatch(candidate -> lower(candidate).equals(asked));
  }

  private static boolean isUrgent(JsonNode patient) {
    return patient.path("expect").path("alerts").findValuesAsText("severity").contains("urgent");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).strip();
  }
}

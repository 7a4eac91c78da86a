package org.carecompanion.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final String EXPECTED =
      """
      {"outcome": "completed", "findings": [{"concept": "pain", "status": "present"}],
       "alerts": [{"rule": "R-10", "severity": "high"}], "follow_ups": ["call_back"]}
      """;
  private static final String SAME =
      """
      {"outcome": "completed",
       "findings": [{"concept": "pain", "status": "present"}, {"concept": "fever", "status": "absent"}],
       "alerts": [{"rule": "R-10", "severity": "high", "id": "1"}], "follow_ups": [{"kind": "call_back"}]}
      """;

  @Test
  void the_same_is_no_difference_and_more_may_be_denied() {
    assertThat(differences(SAME)).isEmpty();
  }

  @Test
  void another_outcome_is_a_difference() {
    assertThat(differences(SAME.replace("completed", "declined")))
        .containsExactly("the outcome is declined, expected was completed");
  }

  @Test
  void a_call_without_an_outcome_is_a_difference() {
    assertThat(differences("{}")).contains("the outcome is none, expected was completed");
  }

  @Test
  void a_missing_finding_and_another_one_are_differences() {
    assertThat(differences(SAME.replace("\"pain\"", "\"chills\"")))
        .containsExactly(
            "there is no finding pain present", "the finding chills present was not expected");
  }

  @Test
  void a_finding_nobody_expected_is_a_difference() {
    assertThat(differences(SAME.replace("absent", "uncertain")))
        .containsExactly("the finding fever uncertain was not expected");
  }

  @Test
  void a_missing_alert_and_another_one_are_differences() {
    assertThat(differences(SAME.replace("\"high\"", "\"urgent\"")))
        .containsExactly("there is no alert R-10 high", "the alert R-10 urgent was not expected");
  }

  @Test
  void another_follow_up_is_a_difference() {
    assertThat(differences(SAME.replace("call_back", "review")))
        .containsExactly(
            "there is no follow-up call_back", "the follow-up review was not expected");
  }

  private static List<String> differences(String story) {
    return new Comparison(json(EXPECTED), json(story)).differences();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}

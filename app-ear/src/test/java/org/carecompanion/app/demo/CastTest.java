package org.carecompanion.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CastTest {
  private final List<JsonNode> patients = new ArrayList<>();
  private final Cast cast = new Cast(patients);

  @BeforeEach
  void fill() throws Exception {
    new ObjectMapper()
        .readTree(
            """
            [{"key": "ruth-alder", "given_name": "Ruth", "family_name": "Alder", "expect": {"alerts": []}},
             {"key": "doris-cedar", "given_name": "Doris", "family_name": "Cedar",
              "procedure": "hip replacement", "post_operative_day": 5,
              "expect": {"alerts": [{"rule": "R-01", "severity": "urgent"}]}}]
            """)
        .forEach(patients::add);
  }

  @ParameterizedTest
  @ValueSource(strings = {"doris-cedar", "Doris", "cedar", " DORIS CEDAR "})
  void a_patient_is_found_by_any_part_of_the_name(String name) {
    assertThat(cast.find(Optional.of(name))).contains(patients.get(1));
  }

  @Test
  void without_a_name_it_is_the_first_whose_call_is_urgent() {
    assertThat(cast.find(Optional.empty())).contains(patients.get(1));
  }

  @Test
  void an_unknown_name_finds_nobody_and_everybody_is_listed() {
    assertThat(cast.find(Optional.of("Nobody"))).isEmpty();
    assertThat(cast.lines())
        .hasSize(2)
        .contains("  doris-cedar        Doris Cedar, day 5 after hip replacement");
  }
}

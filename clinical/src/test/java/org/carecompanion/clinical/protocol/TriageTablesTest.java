package org.carecompanion.clinical.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.carecompanion.domain.surgery.ProcedureFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TriageTablesTest {
  private static final String SOUND =
      """
      key: test
      version: 1
      title: A table
      families: []
      flags:
        - {rule: R-01, title: Chest pain, concepts: [chest_pain], severity: urgent, type: heart, source: 2.3}
      expected:
        - {concepts: [bruising], post_operative_days: {to: 3}, source: 2.4}
      together:
        - {rule: R-62, title: Both, all: [[headache], [vision_change]], severity: urgent, type: birth, source: 2.4}
      limits:
        - {rule: R-15, title: Fever, concept: fever, from: 100.4, unit: fahrenheit, severity: high, type: infection, source: 2.3}
      """;

  @ParameterizedTest
  @EnumSource
  void every_family_has_a_table_of_its_own(ProcedureFamily family) {
    assertThat(TriageTables.shared().of(family).tables()).hasSize(2);
  }

  @Test
  void every_row_says_where_it_comes_from_and_a_rule_has_one_worst_meaning_each() {
    Map<String, String> worst = new HashMap<>();
    for (ProcedureFamily family : ProcedureFamily.values()) {
      TriageTables.shared()
          .of(family)
          .headings()
          .forEach(
              (heading, severity) -> {
                assertThat(heading.source()).as(heading.rule()).isNotBlank();
                assertThat(heading.title()).as(heading.rule()).isNotBlank();
                worst.merge(heading.rule(), severity.code(), (one, other) -> one);
              });
    }
    assertThat(worst).hasSizeGreaterThan(50).containsEntry("R-01", "urgent");
  }

  @Test
  void a_sound_table_is_read() {
    TriageTable table = TriageTableReader.read("test-v1.yaml", SOUND);
    assertThat(table.rows().flags()).hasSize(1);
    assertThat(table.rows().limits().getFirst().bound().value()).hasToString("100.4 fahrenheit");
  }

  @Test
  void whatever_is_wrong_is_told_with_file_line_and_reason() {
    assertThat(faults("severity: urgent, type: heart", "severity: awful, type: heart"))
        .contains("test-v1.yaml:6")
        .contains("'awful' is not a severity");
    assertThat(faults("chest_pain]", "chest_pian]")).contains("'chest_pian' is not a concept");
    assertThat(faults("rule: R-01", "rule: one")).contains("must be like R-01");
    assertThat(faults("from: 100.4", "from: hot")).contains("must be a number");
    assertThat(faults("from: 100.4", "from: 100.4, below: 3")).contains("one of from, below, rise");
    assertThat(faults("unit: fahrenheit", "unit: kelvin")).contains("'kelvin' is not a unit");
    assertThat(faults("[[headache], [vision_change]]", "[[headache]]")).contains("two things");
    assertThat(faults("type: heart", "typ: heart")).contains("is not known here");
    assertThat(faults("concepts: [bruising]", "concepts: [bruising, chest_pain]"))
        .contains("chest_pain is flagged and expected on one day");
    assertThat(faults("version: 1", "version: 2")).contains("must be named test-v2.yaml");
  }

  private static String faults(String sound, String broken) {
    String yaml = SOUND.replaceFirst(java.util.regex.Pattern.quote(sound), broken);
    assertThat(yaml).isNotEqualTo(SOUND);
    Throwable[] thrown = new Throwable[1];
    assertThatThrownBy(() -> TriageTableReader.read("test-v1.yaml", yaml))
        .isInstanceOf(ProtocolInvalid.class)
        .satisfies(invalid -> thrown[0] = invalid);
    return String.valueOf(thrown[0].getMessage());
  }
}

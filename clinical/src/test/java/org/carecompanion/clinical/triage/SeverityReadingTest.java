package org.carecompanion.clinical.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.triage.SeverityReading.Teller;
import org.carecompanion.clinical.understanding.Speaker;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.surgery.ProcedureFamily;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityReadingTest {
  /** Said beside anything else, these change nothing. */
  private static final List<String> UNRELATED =
      List.of(
          "We had soup for lunch.",
          "My daughter is coming on Sunday.",
          "The weather is lovely today.",
          "I watched the game last night.");

  @ParameterizedTest(name = "{0} | {1} | {2}, day {3} -> {4}")
  @CsvSource(
      delimiter = '|',
      value = {
        // question | answer | family | day | severity
        "Any chest pain?|Yes|any|3|urgent",
        "Any chest pain?|No|any|3|none",
        "Are you passing urine?|No|hernia|1|high",
        "Are your bowels moving?|Went this morning, no trouble|abdominal|4|none",
        "Are you taking your blood thinner?|No, I gave that up|knee_hip|5|high",
        "Are you taking your blood thinner?|Yes, every day|knee_hip|5|none",
        "What did the thermometer say?|a hundred and two|any|6|high",
        "What did the thermometer say?|ninety eight point six|any|6|none",
        "''|maybe a seven|any|3|high",
        "''|it is about a three|any|3|none",
        "How bad is your pain right now, from 0 to 10?|two|any|3|none",
        "''|there is a clear drip from the cut|knee_hip|9|high",
        "''|my head is pounding and I see flashing lights|c_section|5|urgent",
        "''|my neighbor gave me two of her oxycodone|any|4|high",
      })
  void one_turn_is_as_severe_as_the_table_says(
      String question, String said, String family, int day, String severity) {
    assertThat(read(question, said, family, day).code()).isEqualTo(severity);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I passed out in the kitchen.",
        "My calf is sore and swollen.",
        "There's thick green stuff on the dressing.",
        "I stopped the blood thinner.",
        "I can't keep anything down.",
        "I don't want to be here anymore.",
        "The wound is red and I feel feverish.",
        "I haven't peed since yesterday morning."
      })
  void an_unrelated_sentence_never_lowers_a_severity(String said) {
    Severity alone = read("", said, "any", 5);
    for (String other : UNRELATED) {
      assertThat(read("", said + " " + other, "any", 5)).as(other).isEqualTo(alone);
      assertThat(read("", other + " " + said, "any", 5)).as(other).isEqualTo(alone);
    }
  }

  private static Severity read(String question, String said, String family, int day) {
    Optional<ProcedureFamily> operation = ProcedureFamily.ofCode(family);
    return SeverityReading.of(question, said, new Teller(Speaker.PATIENT, operation, day))
        .severity();
  }
}

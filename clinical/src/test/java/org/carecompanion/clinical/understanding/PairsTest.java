package org.carecompanion.clinical.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How pairs of question and answer are read, trait by trait: {@code pairs.tsv}. */
class PairsTest {

  @TestFactory
  Stream<DynamicTest> a_pair_is_read_as_the_table_says() {
    List<String[]> rows = Table.rows("pairs.tsv");
    assertThat(rows).hasSizeGreaterThanOrEqualTo(150);
    return rows.stream()
        .map(
            row ->
                dynamicTest(
                    String.join(" | ", row), () -> assertThat(status(row)).isEqualTo(row[4])));
  }

  @TestFactory
  Stream<DynamicTest> what_says_so_is_quoted_letter_for_letter() {
    return Table.rows("pairs.tsv").stream()
        .map(
            row ->
                dynamicTest(
                    String.join(" | ", row), () -> assertThat(row[2]).contains(read(row).words())));
  }

  private static String status(String[] row) {
    FindingStatus status = read(row).status();
    return status == FindingStatus.NOT_A_MENTION ? "-" : status.code();
  }

  private static SlotReading read(String[] row) {
    return SlotReading.of(
        asked(row[1]), Speaker.PATIENT, row[2], Concept.ofCode(row[3]).orElseThrow());
  }

  private static Asked asked(String wording) {
    return wording.equals("-") ? Asked.NOTHING : Asked.ofWords(wording);
  }

  @Test
  void a_question_nobody_declared_knows_what_it_asks_about() {
    assertThat(Asked.ofWords("Any fever, chills or vomiting?").concepts())
        .containsExactly(Concept.FEVER, Concept.CHILLS, Concept.VOMITING);
    assertThat(Asked.ofWords("Do you have high blood pressure or hay fever?").concepts()).isEmpty();
    assertThat(Asked.ofWords("If you get a fever, call us.").concepts()).isEmpty();
  }

  @Test
  void a_narrower_kind_answers_for_its_broader_one() {
    SlotReading reading =
        SlotReading.of(Asked.NOTHING, Speaker.PATIENT, "my calf is sore", Concept.LEG_PAIN);
    assertThat(reading.status()).isEqualTo(FindingStatus.PRESENT);
    assertThat(reading.words()).isEqualTo("calf is sore");
    assertThat(reading.rule()).isNotEmpty();
  }

  @Test
  void a_caregivers_he_is_the_patient_and_a_patients_brother_is_not() {
    String said = "my brother has a fever";
    assertThat(SlotReading.of(Asked.NOTHING, Speaker.CAREGIVER, said, Concept.FEVER).status())
        .isEqualTo(FindingStatus.PRESENT);
    assertThat(SlotReading.of(Asked.NOTHING, Speaker.UNKNOWN, said, Concept.FEVER).status())
        .isEqualTo(FindingStatus.PRESENT);
    assertThat(SlotReading.of(Asked.NOTHING, Speaker.PATIENT, said, Concept.FEVER).status())
        .isEqualTo(FindingStatus.OTHER_PERSON);
  }
}

package org.carecompanion.clinical.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.clinical.triage.SeverityReading;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is only supposed, and what is so in the same breath: {@code supposed.tsv}. */
class SupposedTest {
  private static final List<String[]> ROWS = Table.rows("supposed.tsv");
  private static final String FIRES = "fires";

  @TestFactory
  Stream<DynamicTest> what_one_would_do_fires_nothing_and_what_one_has_does() {
    assertThat(ROWS).hasSizeGreaterThanOrEqualTo(140);
    return ROWS.stream()
        .flatMap(row -> Stream.of(row[1], bare(row[1])).distinct().map(said -> test(row, said)));
  }

  private static DynamicTest test(String[] row, String said) {
    return dynamicTest(
        row[0] + " | " + said + " | " + row[2],
        () ->
            assertThat(
                    Understanding.shared()
                        .gate()
                        .spoken(asked(row[0]), Speaker.PATIENT, said)
                        .isPresent())
                .isEqualTo(row[2].equals(FIRES)));
  }

  @TestFactory
  Stream<DynamicTest> what_fires_nothing_finds_nothing_that_is_so() {
    return ROWS.stream()
        .filter(row -> !row[2].equals(FIRES))
        .map(
            row ->
                dynamicTest(
                    row[0] + " | " + row[1],
                    () -> {
                      Reading read = Understanding.shared().read(asked(row[0]), row[1]);
                      assertThat(read.mentions())
                          .noneMatch(mention -> mention.status() == FindingStatus.PRESENT);
                      assertThat(read.measures())
                          .noneMatch(number -> number.status() == FindingStatus.PRESENT);
                      assertThat(read.pain().current()).isEmpty();
                    }));
  }

  @Test
  void who_answers_for_the_patient_supposes_too() {
    Asked asked = Asked.ofWords("When would you call us?");
    UrgentGate gate = Understanding.shared().gate();
    assertThat(gate.spoken(asked, Speaker.CAREGIVER, "I'd call if he couldn't breathe")).isEmpty();
    assertThat(gate.spoken(asked, Speaker.CAREGIVER, "he'd be soaking towels so I'd call"))
        .isEmpty();
    assertThat(gate.spoken(asked, Speaker.CAREGIVER, "he can't breathe")).isPresent();
  }

  @Test
  void asked_about_a_symptom_an_if_like_that_is_none() {
    Asked asked = Asked.ofWords("Do you have any chest pain?");
    assertThat(
            Understanding.shared()
                .gate()
                .spoken(asked, Speaker.PATIENT, "I'd say my chest hurts, so I would call it pain"))
        .isPresent();
  }

  @Test
  void the_severity_of_one_turn_knows_what_was_asked() {
    SeverityReading.Teller teller =
        new SeverityReading.Teller(Speaker.PATIENT, Optional.empty(), 5);
    String said = "I'd be soaking through towels so I'd call";
    assertThat(SeverityReading.of("When would you call us?", said, teller).severity())
        .isEqualTo(Severity.NONE);
    assertThat(SeverityReading.of("How is the bleeding?", "I'm soaking through towels", teller))
        .extracting(SeverityReading::severity)
        .isEqualTo(Severity.URGENT);
  }

  private static Asked asked(String wording) {
    return wording.equals("-") ? Asked.NOTHING : Asked.ofWords(wording);
  }

  private static String bare(String said) {
    return said.replaceAll("[.,!?']", "").toLowerCase(Locale.ROOT);
  }
}

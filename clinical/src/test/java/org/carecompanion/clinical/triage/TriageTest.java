package org.carecompanion.clinical.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.protocol.TriagePlan;
import org.carecompanion.clinical.protocol.TriageTables;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.surgery.ProcedureFamily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class TriageTest {

  @ParameterizedTest(name = "{0}, day {1}: {2} -> {3} {4}")
  @CsvFileSource(resources = "/triage/decisions.tsv", delimiter = '\t', numLinesToSkip = 1)
  void findings_are_as_severe_as_the_table_says(
      String family, int day, String found, String severity, String rule) {
    List<AlertDecision> decisions = Triage.decide(Found.of(found), context(family, day));
    assertThat(decisions.stream().findFirst().map(AlertDecision::rule).orElse("-")).isEqualTo(rule);
    assertThat(Triage.severity(Found.of(found), context(family, day)).code()).isEqualTo(severity);
  }

  @Test
  void pain_that_rose_by_two_since_the_last_call_is_told() {
    List<FindingDraft> three = Found.of("pain = 3 score");
    TriagePlan plan = TriageTables.shared().any();
    assertThat(Triage.worst(three, new TriageContext(plan, 5, Map.of("asked", 1))))
        .hasValueSatisfying(
            decision -> {
              assertThat(decision.rule()).isEqualTo("R-14");
              assertThat(decision.severity()).isEqualTo(Severity.MODERATE);
            });
    assertThat(Triage.worst(three, new TriageContext(plan, 5, Map.of("asked", 2)))).isEmpty();
    assertThat(Triage.worst(three, new TriageContext(plan, 5, Map.of("other", 0)))).isEmpty();
  }

  @Test
  void the_narrower_reading_of_the_same_words_speaks_for_them() {
    FindingDraft leg = draft(Concept.LEG_SWELLING, "leg is swollen");
    FindingDraft vein = draft(Concept.VEIN_LEG_SWELLING, "leg is swollen where they took the vein");
    TriageContext cardiac = context("cardiac", 5);
    assertThat(Triage.severity(List.of(leg, vein), cardiac)).isEqualTo(Severity.LOW);
    FindingDraft other = draft(Concept.LEG_SWELLING, "the other one is huge");
    assertThat(Triage.severity(List.of(vein, other), cardiac)).isEqualTo(Severity.HIGH);
  }

  @Test
  void what_is_expected_wakes_nobody() {
    List<AlertDecision> decisions = Triage.decide(Found.of("bruising"), context("hernia", 3));
    assertThat(decisions).singleElement().matches(decision -> !decision.alerts());
  }

  /** Whatever else was said: more said is never less severe. */
  @ParameterizedTest
  @EnumSource
  void another_finding_never_lowers_a_severity(ProcedureFamily family) {
    TriageContext context = new TriageContext(TriageTables.shared().of(family), 6);
    Set<Concept> others = EnumSet.complementOf(EnumSet.of(Concept.KNOWN_INFECTION));
    for (Concept one : Concept.values()) {
      Severity alone = Triage.severity(List.of(draft(one, one.code())), context);
      for (Concept other : others) {
        List<FindingDraft> both = new ArrayList<>(List.of(draft(one, one.code())));
        both.add(draft(other, "elsewhere"));
        assertThat(Triage.severity(both, context).atLeast(alone))
            .as("%s with %s", one, other)
            .isTrue();
      }
    }
  }

  @Test
  void every_concept_has_a_place_in_the_tables() {
    TriagePlan any = TriageTables.shared().any();
    Set<Concept> lost =
        EnumSet.allOf(Concept.class).stream()
            .filter(concept -> any.flag(concept, 4).isEmpty() && !any.expected(concept, 4))
            .collect(Collectors.toSet());
    assertThat(lost).isEmpty();
  }

  private static FindingDraft draft(Concept concept, String words) {
    FindingDraft made = Found.of(concept.code()).getFirst();
    return new FindingDraft(
        concept,
        made.status(),
        made.value(),
        made.noticed(),
        new FindingDraft.Proof(words, "", "entry"));
  }

  private static TriageContext context(String family, int day) {
    TriageTables tables = TriageTables.shared();
    return new TriageContext(
        ProcedureFamily.ofCode(family).map(tables::of).orElseGet(tables::any), day);
  }
}

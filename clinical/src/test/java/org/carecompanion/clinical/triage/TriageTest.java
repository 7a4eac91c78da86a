package org.carecompanion.clinical.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.domain.finding.Concept.*;
import static org.carecompanion.domain.finding.FindingStatus.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.conversation.FindingDraft.Noticed;
import org.carecompanion.clinical.conversation.FindingDraft.Proof;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Quantity;
import org.carecompanion.domain.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriageTest {

  @ParameterizedTest(name = "{0} {1} {2} noticed by {3} -> {4} {5}")
  @CsvSource({
    // concept, status, value, noticed, rule, severity
    "CHEST_PAIN,      PRESENT,    , URGENT_GATE, R-01, URGENT",
    "CHEST_PAIN,      UNCERTAIN,  , ANSWER,      R-01, HIGH",
    "CHEST_PAIN,      HISTORICAL, , OWN_WORDS,   R-21, MODERATE",
    "CHEST_PAIN,      ABSENT,     , ANSWER,      ,     NONE",
    "CHEST_PAIN,      OTHER_PERSON,, OWN_WORDS,  ,     NONE",
    "DYSPNEA,         PRESENT,    , ANSWER,      R-02, URGENT",
    "DYSPNEA,         UNCERTAIN,  , ANSWER,      R-02, HIGH",
    "FAINTING,        PRESENT,    , URGENT_GATE, R-03, URGENT",
    "CONFUSION,       PRESENT,    , URGENT_GATE, R-03, URGENT",
    "SELF_HARM,       PRESENT,    , URGENT_GATE, R-04, URGENT",
    "STROKE_SIGN,     PRESENT,    , URGENT_GATE, R-05, URGENT",
    "BLEEDING,        PRESENT,    , URGENT_GATE, R-05, URGENT",
    "CHILLS,          PRESENT,    , URGENT_GATE, R-05, URGENT",
    "WOUND_OPEN,      PRESENT,    , URGENT_GATE, R-05, URGENT",
    "PAIN,            PRESENT, 10, ANSWER,       R-10, HIGH",
    "PAIN,            PRESENT,  7, ANSWER,       R-10, HIGH",
    "PAIN,            PRESENT,  6, ANSWER,       R-11, MODERATE",
    "PAIN,            PRESENT,  4, ANSWER,       R-11, MODERATE",
    "PAIN,            PRESENT,  3, ANSWER,       ,     NONE",
    "PAIN,            ABSENT,   0, ANSWER,       ,     NONE",
    "PAIN,            PRESENT,   , OWN_WORDS,    R-20, MODERATE",
    "LEG_SWELLING,    PRESENT,   , ANSWER,       R-12, HIGH",
    "CALF_PAIN,       UNCERTAIN, , ANSWER,       R-12, MODERATE",
    "WOUND_OPEN,      PRESENT,   , ANSWER,       R-13, HIGH",
    "WOUND_REDNESS,   PRESENT,   , OWN_WORDS,    R-20, MODERATE",
    "WOUND_DISCHARGE, PRESENT,   , ANSWER,       R-20, MODERATE",
    "BLEEDING,        PRESENT,   , OWN_WORDS,    R-20, MODERATE",
    "FEVER,           PRESENT,   , ANSWER,       R-20, MODERATE",
    "FEVER,           UNCERTAIN, , ANSWER,       R-20, LOW",
    "FEVER,           HISTORICAL,, OWN_WORDS,    ,     NONE",
    "MEDICATION_STOPPED, PRESENT,, ANSWER,       R-20, MODERATE",
    "FALL,            PRESENT,   , ANSWER,       R-20, MODERATE",
    "CONCERN,         PRESENT,   , ANSWER,       R-20, MODERATE",
    "UNANSWERED,      PRESENT,   , NO_ANSWER,    R-90, MODERATE",
  })
  void findings_are_as_severe_as_the_table_says(
      Concept concept,
      FindingStatus status,
      Integer value,
      Noticed noticed,
      String rule,
      Severity severity) {
    FindingDraft finding = finding(concept, status, value, noticed);
    assertThat(Triage.severity(finding)).isEqualTo(severity);
    assertThat(Triage.decide(finding).map(AlertDecision::rule).orElse(null)).isEqualTo(rule);
  }

  @Test
  void the_highest_severity_of_a_call_wins() {
    FindingDraft fever = finding(FEVER, PRESENT, null, Noticed.ANSWER);
    FindingDraft leg = finding(LEG_SWELLING, PRESENT, null, Noticed.ANSWER);
    assertThat(Triage.worst(List.of(fever, leg)).orElseThrow().rule()).isEqualTo("R-12");
    assertThat(Triage.worst(List.of())).isEmpty();
  }

  @Test
  void every_concept_that_is_present_raises_an_alert() {
    Set<Concept> numbered = Set.of(PAIN);
    for (Concept concept : EnumSet.allOf(Concept.class)) {
      Integer value = numbered.contains(concept) ? 7 : null;
      assertThat(Triage.decide(finding(concept, PRESENT, value, Noticed.ANSWER)))
          .as(concept.code())
          .isPresent();
    }
  }

  @Test
  void every_rule_has_an_id_of_its_own_a_title_and_a_source() {
    List<Triage.RuleInfo> rules = Triage.rules();
    assertThat(rules).extracting(Triage.RuleInfo::id).doesNotHaveDuplicates().isSorted();
    assertThat(rules)
        .allSatisfy(
            rule -> {
              assertThat(rule.title()).isNotBlank();
              assertThat(rule.source()).isNotBlank();
              assertThat(rule.severity()).isNotEqualTo(Severity.NONE);
            });
    assertThat(rules).hasSize(TriageRule.class.getPermittedSubclasses().length);
  }

  private static FindingDraft finding(
      Concept concept, FindingStatus status, Integer value, Noticed noticed) {
    Optional<Quantity> number = Optional.ofNullable(value).map(Quantity::score);
    return new FindingDraft(
        concept, status, number, noticed, new Proof("words", "question", "entry"));
  }
}

package org.carecompanion.clinical.triage;

import java.util.Set;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Severity;

/**
 * Something the patient told or confirmed that a nurse should see within the day. Source: issue 2
 * part 6 (a spoken concern is moderate), clinical.md 2.3 rows 6, 7, 9, 10, 11, 14.
 */
record SpokenConcern() implements TriageRule {
  private static final Set<Concept> CONCEPTS =
      Set.of(
          Concept.FEVER,
          Concept.CHILLS,
          Concept.WOUND_REDNESS,
          Concept.WOUND_DISCHARGE,
          Concept.BLEEDING,
          Concept.VOMITING,
          Concept.URINATION,
          Concept.CONSTIPATION,
          Concept.MEDICATION_STOPPED,
          Concept.MOBILITY,
          Concept.FALL,
          Concept.CONCERN);

  @Override
  public String id() {
    return "R-20";
  }

  @Override
  public String title() {
    return "Spoken concern";
  }

  @Override
  public String source() {
    return "issue 2 part 6; clinical.md 2.3 rows 6 to 14";
  }

  @Override
  public Severity most() {
    return Severity.MODERATE;
  }

  @Override
  public Severity judge(FindingDraft finding) {
    boolean painInWords = finding.concept() == Concept.PAIN && finding.value().isEmpty();
    return CONCEPTS.contains(finding.concept()) || painInWords
        ? TriageRule.standing(finding, most())
        : Severity.NONE;
  }
}

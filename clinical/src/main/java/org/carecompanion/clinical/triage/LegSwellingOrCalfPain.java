package org.carecompanion.clinical.triage;

import java.util.Set;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Severity;

/**
 * One leg swollen or a sore calf after joint replacement may be a clot: to be looked at the same
 * day. Source: clinical.md 2.3 row 8 (yes is high), 2.4 knee/hip.
 */
record LegSwellingOrCalfPain() implements TriageRule {
  private static final Set<Concept> CONCEPTS = Set.of(Concept.LEG_SWELLING, Concept.CALF_PAIN);

  @Override
  public String id() {
    return "R-12";
  }

  @Override
  public String title() {
    return "One leg swollen or calf sore";
  }

  @Override
  public String source() {
    return "clinical.md 2.3 row 8; 2.4";
  }

  @Override
  public Severity most() {
    return Severity.HIGH;
  }

  @Override
  public Severity judge(FindingDraft finding) {
    return CONCEPTS.contains(finding.concept())
        ? TriageRule.standing(finding, most())
        : Severity.NONE;
  }
}

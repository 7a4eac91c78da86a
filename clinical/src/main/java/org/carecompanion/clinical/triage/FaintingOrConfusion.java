package org.carecompanion.clinical.triage;

import java.util.Set;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Severity;

/**
 * Fainting, new confusion, hard to wake: signs of a clot, sepsis or too much opioid. Source:
 * clinical.md 2.3 row 4, 2.1 sepsis and opioid rows.
 */
record FaintingOrConfusion() implements TriageRule {
  private static final Set<Concept> CONCEPTS = Set.of(Concept.FAINTING, Concept.CONFUSION);

  @Override
  public String id() {
    return "R-03";
  }

  @Override
  public String title() {
    return "Fainting, confusion or hard to wake";
  }

  @Override
  public String source() {
    return "clinical.md 2.3 row 4; 2.1";
  }

  @Override
  public Severity most() {
    return Severity.URGENT;
  }

  @Override
  public Severity judge(FindingDraft finding) {
    return CONCEPTS.contains(finding.concept())
        ? TriageRule.standing(finding, most())
        : Severity.NONE;
  }
}

package org.carecompanion.clinical.triage;

import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Severity;

/**
 * Chest pain may be a clot in the lung or the heart: somebody must act now. Source: clinical.md 2.3
 * row 3, 2.1 colorectal Delphi (emergency signs).
 */
record ChestPain() implements TriageRule {
  @Override
  public String id() {
    return "R-01";
  }

  @Override
  public String title() {
    return "Chest pain";
  }

  @Override
  public String source() {
    return "clinical.md 2.3 row 3; 2.1";
  }

  @Override
  public Severity most() {
    return Severity.URGENT;
  }

  @Override
  public Severity judge(FindingDraft finding) {
    return finding.concept() == Concept.CHEST_PAIN
        ? TriageRule.standing(finding, most())
        : Severity.NONE;
  }
}

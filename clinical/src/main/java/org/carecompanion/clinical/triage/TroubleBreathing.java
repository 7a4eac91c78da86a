package org.carecompanion.clinical.triage;

import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Severity;

/**
 * Trouble breathing after joint surgery may be a clot in the lung. Source: clinical.md 2.3 row 3,
 * 2.1 joint replacement.
 */
record TroubleBreathing() implements TriageRule {
  @Override
  public String id() {
    return "R-02";
  }

  @Override
  public String title() {
    return "Trouble breathing";
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
    return finding.concept() == Concept.DYSPNEA
        ? TriageRule.standing(finding, most())
        : Severity.NONE;
  }
}

package org.carecompanion.clinical.triage;

import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Severity;

/** A wound that comes open. Source: clinical.md 2.3 row 7 (open edge is high), 2.1 CDC NHSN. */
record OpenWound() implements TriageRule {
  @Override
  public String id() {
    return "R-13";
  }

  @Override
  public String title() {
    return "Wound coming open";
  }

  @Override
  public String source() {
    return "clinical.md 2.3 row 7; 2.1 CDC NHSN";
  }

  @Override
  public Severity most() {
    return Severity.HIGH;
  }

  @Override
  public Severity judge(FindingDraft finding) {
    return finding.concept() == Concept.WOUND_OPEN
        ? TriageRule.standing(finding, most())
        : Severity.NONE;
  }
}

package org.carecompanion.clinical.triage;

import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Severity;

/**
 * Words about ending one's life or hurting somebody: a person now. Source: clinical.md 2.5 rows 43,
 * 45.
 */
record SelfHarm() implements TriageRule {
  @Override
  public String id() {
    return "R-04";
  }

  @Override
  public String title() {
    return "Words about self-harm";
  }

  @Override
  public String source() {
    return "clinical.md 2.5 rows 43 and 45";
  }

  @Override
  public Severity most() {
    return Severity.URGENT;
  }

  @Override
  public Severity judge(FindingDraft finding) {
    return finding.concept() == Concept.SELF_HARM
        ? TriageRule.standing(finding, most())
        : Severity.NONE;
  }
}

package org.carecompanion.clinical.triage;

import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.domain.finding.Severity;

/**
 * Pain of 4 to 6: after surgery pain is to be treated from 4 on. Source: clinical.md 2.1 pain NRS
 * (n=435) and 2.3 row 5.
 */
record ModeratePain() implements TriageRule {
  private static final int FROM = 4;
  private static final int TO = 6;

  @Override
  public String id() {
    return "R-11";
  }

  @Override
  public String title() {
    return "Pain 4 to 6";
  }

  @Override
  public String source() {
    return "clinical.md 2.3 row 5; 2.1 pain NRS";
  }

  @Override
  public Severity most() {
    return Severity.MODERATE;
  }

  @Override
  public Severity judge(FindingDraft finding) {
    int score = TriageRule.score(finding);
    return score >= FROM && score <= TO ? TriageRule.standing(finding, most()) : Severity.NONE;
  }
}

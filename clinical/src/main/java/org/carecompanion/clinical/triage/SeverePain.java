package org.carecompanion.clinical.triage;

import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.domain.finding.Severity;

/**
 * Pain of 7 or more, now or at its worst in the last day. Source: clinical.md 2.1 pain NRS and 2.3
 * row 5.
 */
record SeverePain() implements TriageRule {
  private static final int FROM = 7;

  @Override
  public String id() {
    return "R-10";
  }

  @Override
  public String title() {
    return "Pain 7 or more";
  }

  @Override
  public String source() {
    return "clinical.md 2.3 row 5; 2.1 pain NRS";
  }

  @Override
  public Severity most() {
    return Severity.HIGH;
  }

  @Override
  public Severity judge(FindingDraft finding) {
    return TriageRule.score(finding) >= FROM ? TriageRule.standing(finding, most()) : Severity.NONE;
  }
}

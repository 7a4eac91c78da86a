package org.carecompanion.clinical.triage;

import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Severity;

/** A red-flag question put three times and never answered: not a no. Source: issue 2 part 4. */
record UnansweredRedFlag() implements TriageRule {
  @Override
  public String id() {
    return "R-90";
  }

  @Override
  public String title() {
    return "Red-flag question unanswered";
  }

  @Override
  public String source() {
    return "issue 2 part 4";
  }

  @Override
  public Severity most() {
    return Severity.MODERATE;
  }

  @Override
  public Severity judge(FindingDraft finding) {
    return finding.concept() == Concept.UNANSWERED
        ? TriageRule.standing(finding, most())
        : Severity.NONE;
  }
}

package org.carecompanion.clinical.triage;

import java.util.Set;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Severity;

/**
 * A sign of danger that the patient says is over. It may come back, so a nurse sees it within
 * hours; the call is not stopped for it. A proposal, beside clinical.md 3.5 (past is historical,
 * not present).
 */
record PassedDanger() implements TriageRule {
  private static final Set<Concept> CONCEPTS =
      Set.of(Concept.CHEST_PAIN, Concept.DYSPNEA, Concept.FAINTING, Concept.CONFUSION);

  @Override
  public String id() {
    return "R-21";
  }

  @Override
  public String title() {
    return "Sign of danger, said to be over";
  }

  @Override
  public String source() {
    return "clinical.md 3.5; proposal";
  }

  @Override
  public Severity most() {
    return Severity.MODERATE;
  }

  @Override
  public Severity judge(FindingDraft finding) {
    boolean over = finding.status() == FindingStatus.HISTORICAL;
    return over && CONCEPTS.contains(finding.concept()) ? most() : Severity.NONE;
  }
}

package org.carecompanion.clinical.triage;

import java.util.List;
import org.carecompanion.clinical.protocol.TriageTable.Heading;
import org.carecompanion.domain.alert.AlertType;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Severity;

/**
 * What belongs to a normal recovery on this day: kept, reassured, and nobody is woken. Source:
 * clinical.md 2.4, column expected; 2.2 (low: expected or educational).
 */
record ExpectedFinding() implements TriageRule {
  static final String RULE = "R-30";
  private static final Heading HEADING =
      new Heading(RULE, "Expected at this stage", AlertType.CONCERN, "2.4; 2.2");

  @Override
  public List<Judgement> judge(CallSoFar call) {
    return call.findings().stream()
        .filter(finding -> finding.status() == FindingStatus.PRESENT)
        .filter(finding -> call.plan().expected(finding.concept(), call.day()))
        .map(finding -> Judgement.of(HEADING, Severity.LOW, finding, ""))
        .toList();
  }
}

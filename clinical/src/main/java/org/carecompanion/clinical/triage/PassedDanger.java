package org.carecompanion.clinical.triage;

import java.util.List;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.protocol.TriageTable.Flag;
import org.carecompanion.clinical.protocol.TriageTable.Heading;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Severity;

/**
 * A sign of danger that the patient says is over. It may come back, so a nurse sees it within
 * hours; the call is not stopped for it. A proposal, beside clinical.md 3.5 (past is historical,
 * not present); what it is worth stands in the concept's row.
 */
record PassedDanger() implements TriageRule {
  private static final String RULE = "R-21";
  private static final String TITLE = "Sign of danger, said to be over";

  @Override
  public List<Judgement> judge(CallSoFar call) {
    return call.findings().stream()
        .filter(finding -> finding.status() == FindingStatus.HISTORICAL)
        .flatMap(
            finding ->
                call.plan().flag(finding.concept(), call.day()).stream()
                    .filter(flag -> flag.level().passed() != Severity.NONE)
                    .map(flag -> passed(flag, finding)))
        .toList();
  }

  private static Judgement passed(Flag flag, FindingDraft finding) {
    Heading own = flag.heading();
    Heading heading = new Heading(RULE, TITLE, own.type(), own.source() + "; 3.5");
    return new Judgement(heading, flag.level().passed(), List.of(finding), "");
  }
}

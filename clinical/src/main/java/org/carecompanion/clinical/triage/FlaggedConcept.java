package org.carecompanion.clinical.triage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.protocol.TriageTable.Flag;
import org.carecompanion.domain.finding.Severity;

/**
 * A concept that the tables flag, for this family on this day. A later denial cancels nothing: each
 * finding is judged for itself. What is being treated already is worth no more than its row says.
 * Source: clinical.md 2.2, 2.3 and 2.4; each row names its own.
 */
record FlaggedConcept() implements TriageRule {
  @Override
  public List<Judgement> judge(CallSoFar call) {
    return call.findings().stream()
        .filter(CallSoFar::standing)
        .filter(finding -> call.limits(finding).isEmpty())
        .flatMap(finding -> judge(call, finding))
        .toList();
  }

  private static Stream<Judgement> judge(CallSoFar call, FindingDraft finding) {
    return call.plan().flag(finding.concept(), call.day()).stream()
        .map(
            flag ->
                Judgement.of(flag.heading(), level(call, flag, finding), finding, flag.cluster()));
  }

  private static Severity level(CallSoFar call, Flag flag, FindingDraft finding) {
    Severity own = flag.level().present();
    Optional<Severity> most = call.mostWhenTreated(finding);
    return most.filter(own::worseThan).orElse(own);
  }
}

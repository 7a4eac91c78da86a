package org.carecompanion.clinical.triage;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.conversation.FindingDraft.Noticed;
import org.carecompanion.clinical.protocol.TriageTable.Flag;
import org.carecompanion.clinical.protocol.TriageTable.Heading;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Severity;

/**
 * What stopped the call is urgent, whatever the tables say of it: the caller was told to dial for
 * help. Source: DESIGN rule 1; clinical.md 2.2 (urgent: stop protocol).
 */
record GateFired() implements TriageRule {
  @Override
  public List<Judgement> judge(CallSoFar call) {
    return call.findings().stream()
        .filter(finding -> finding.noticed() == Noticed.URGENT_GATE)
        .filter(finding -> finding.status() == FindingStatus.PRESENT)
        .flatMap(
            finding ->
                heading(call, finding)
                    .map(heading -> Judgement.of(heading, Severity.URGENT, finding, "")))
        .toList();
  }

  /** The concept's own row if that is urgent, else the one for emergencies of no other name. */
  private static Stream<Heading> heading(CallSoFar call, FindingDraft finding) {
    Optional<Flag> own =
        call.plan()
            .flag(finding.concept(), call.day())
            .filter(flag -> flag.level().present() == Severity.URGENT);
    return own
        .or(() -> call.plan().flag(Concept.EMERGENCY, call.day()))
        .map(Flag::heading)
        .stream();
  }
}

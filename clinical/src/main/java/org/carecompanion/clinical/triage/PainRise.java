package org.carecompanion.clinical.triage;

import java.util.List;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.protocol.TriageTable.Limit;

/**
 * Pain that has risen since the last call, where it should ease, compared with the answer to the
 * same question. Source: clinical.md 2.1 pain NRS and 2.3 row 5 (two points from the last call).
 */
record PainRise() implements TriageRule {
  @Override
  public List<Judgement> judge(CallSoFar call) {
    return call.findings().stream()
        .filter(CallSoFar::standing)
        .flatMap(
            finding ->
                call.rises(finding)
                    .filter(limit -> risen(call, finding, limit))
                    .map(
                        limit ->
                            Judgement.of(
                                limit.heading(), limit.severity(), finding, limit.cluster())))
        .toList();
  }

  private static boolean risen(CallSoFar call, FindingDraft finding, Limit limit) {
    int now = finding.value().orElseThrow().whole();
    int rise = limit.bound().value().whole();
    return call.earlierPain(finding).filter(before -> now - before >= rise).isPresent();
  }
}

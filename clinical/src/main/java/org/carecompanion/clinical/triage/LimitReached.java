package org.carecompanion.clinical.triage;

import java.util.Comparator;
import java.util.List;
import org.carecompanion.clinical.protocol.TriageTable.Limit;

/**
 * A number the patient gave that reaches a limit of the tables: pain of 7, a fever over the
 * family's limit, pounds in a day, hours without urine. A number under every limit raises nothing,
 * whatever the concept is worth without one. Source: clinical.md 2.1 and 2.3 rows 5, 6 and 9; each
 * row names its own.
 */
record LimitReached() implements TriageRule {
  @Override
  public List<Judgement> judge(CallSoFar call) {
    return call.findings().stream()
        .filter(CallSoFar::standing)
        .filter(finding -> !call.limits(finding).isEmpty())
        .flatMap(
            finding ->
                call
                    .reached(finding)
                    .max(Comparator.comparing(Limit::severity))
                    .map(
                        limit ->
                            Judgement.of(
                                limit.heading(), limit.severity(), finding, limit.cluster()))
                    .stream())
        .toList();
  }
}

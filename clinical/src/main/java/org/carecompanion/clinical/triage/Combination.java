package org.carecompanion.clinical.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.protocol.TriageTable.Together;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Severity;

/**
 * Things that are worse together than alone: headache with a change of sight after a birth, a hard
 * bulge with vomiting, one colour and one thickness of what a wound lets out (CDC NHSN). If one of
 * them is unsure, the whole is. Source: clinical.md 2.1 and 2.4; each row names its own.
 */
record Combination() implements TriageRule {
  @Override
  public List<Judgement> judge(CallSoFar call) {
    return call.plan().together().stream().flatMap(row -> judge(call, row)).toList();
  }

  private static Stream<Judgement> judge(CallSoFar call, Together row) {
    List<FindingDraft> parts = new ArrayList<>();
    for (Set<Concept> oneOf : row.all()) {
      Optional<FindingDraft> part = surest(call.standing(oneOf).toList());
      if (part.isEmpty()) {
        return Stream.empty();
      }
      part.filter(found -> !parts.contains(found)).ifPresent(parts::add);
    }
    boolean unsure = parts.stream().anyMatch(part -> part.status() == FindingStatus.UNCERTAIN);
    Severity severity = unsure ? row.severity().oneDown() : row.severity();
    return Stream.of(new Judgement(row.heading(), severity, parts.reversed(), ""));
  }

  private static Optional<FindingDraft> surest(List<FindingDraft> findings) {
    return findings.stream()
        .filter(finding -> finding.status() == FindingStatus.PRESENT)
        .findFirst()
        .or(() -> findings.stream().findFirst());
  }
}

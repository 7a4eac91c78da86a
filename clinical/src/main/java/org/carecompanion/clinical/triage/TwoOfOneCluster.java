package org.carecompanion.clinical.triage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.protocol.TriageTable.Heading;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Severity;

/**
 * Two moderate findings that point the same way are high, such as fever and a red wound. Two kinds
 * of one thing are not two. Source: clinical.md 2.2.
 */
final class TwoOfOneCluster {
  private static final String RULE = "R-22";
  private static final String TITLE = "Two signs of the same kind";

  private TwoOfOneCluster() {}

  /** What the judgements of the other rules make together. */
  static List<Judgement> judge(List<Judgement> judgements) {
    Map<String, List<Judgement>> clusters = new LinkedHashMap<>();
    for (Judgement judgement : judgements) {
      if (judgement.severity() == Severity.MODERATE && !judgement.cluster().isEmpty()) {
        List<Judgement> signs =
            clusters.computeIfAbsent(judgement.cluster(), name -> new ArrayList<>());
        if (signs.stream().noneMatch(sign -> same(sign, judgement))) {
          signs.add(judgement);
        }
      }
    }
    return clusters.values().stream()
        .filter(signs -> signs.size() > 1)
        .map(TwoOfOneCluster::together)
        .toList();
  }

  private static boolean same(Judgement one, Judgement other) {
    Concept first = one.findings().getFirst().concept();
    Concept second = other.findings().getFirst().concept();
    return first.isKindOf(second) || second.isKindOf(first);
  }

  private static Judgement together(List<Judgement> signs) {
    Heading first = signs.getFirst().heading();
    List<FindingDraft> findings =
        signs.reversed().stream().flatMap(sign -> sign.findings().stream()).toList();
    Heading heading = new Heading(RULE, TITLE, first.type(), "2.2");
    return new Judgement(heading, Severity.HIGH, findings, "");
  }
}

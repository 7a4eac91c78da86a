package org.carecompanion.clinical.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.domain.finding.Severity;

/** The findings of a call to alert decisions. Pure, and the same for every call. */
public final class Triage {
  private static final List<TriageRule> RULES =
      List.of(
          new GateFired(),
          new Combination(),
          new FlaggedConcept(),
          new LimitReached(),
          new PainRise(),
          new PassedDanger(),
          new ExpectedFinding());

  private Triage() {}

  /**
   * What a call's findings come to, worst first. Each finding is in the worst that any rule says of
   * it, by the first rule that says so, and the highest severity in a call wins (clinical.md 2.2).
   */
  public static List<AlertDecision> decide(List<FindingDraft> findings, TriageContext context) {
    CallSoFar call = new CallSoFar(findings, context);
    List<Judgement> said = new ArrayList<>();
    RULES.forEach(rule -> said.addAll(rule.judge(call)));
    said.addAll(TwoOfOneCluster.judge(List.copyOf(said)));
    said.removeIf(judgement -> judgement.severity() == Severity.NONE);
    said.sort(
        Comparator.comparing(Judgement::severity).reversed()); // stable: rules keep their order
    Set<FindingDraft> covered = new HashSet<>();
    return said.stream()
        .filter(judgement -> covered.addAll(judgement.findings()))
        .map(Judgement::decision)
        .toList();
  }

  /** The worst of them; empty when nothing needs anybody. */
  public static Optional<AlertDecision> worst(List<FindingDraft> findings, TriageContext context) {
    return decide(findings, context).stream().findFirst();
  }

  /** How bad all of it is. */
  public static Severity severity(List<FindingDraft> findings, TriageContext context) {
    return worst(findings, context).map(AlertDecision::severity).orElse(Severity.NONE);
  }
}

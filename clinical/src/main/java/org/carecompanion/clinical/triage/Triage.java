package org.carecompanion.clinical.triage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.domain.finding.Severity;

/** Findings to alert decisions. Pure, and the same for every call. */
public final class Triage {
  private static final List<TriageRule> RULES =
      List.of(
          new ChestPain(),
          new TroubleBreathing(),
          new FaintingOrConfusion(),
          new SelfHarm(),
          new OtherEmergency(),
          new SeverePain(),
          new ModeratePain(),
          new LegSwellingOrCalfPain(),
          new OpenWound(),
          new SpokenConcern(),
          new PassedDanger(),
          new UnansweredRedFlag());

  /** A rule as documentation shows it; {@code severity} is the most it can give. */
  public record RuleInfo(String id, String title, Severity severity, String source) {}

  private Triage() {}

  /**
   * The worst that any rule says of a finding, by the first rule that says so; empty when no rule
   * raises an alert for it.
   */
  public static Optional<AlertDecision> decide(FindingDraft finding) {
    return RULES.stream()
        .map(rule -> new AlertDecision(rule.id(), rule.title(), rule.judge(finding), finding))
        .filter(decision -> decision.severity() != Severity.NONE)
        .reduce((first, second) -> second.severity().worseThan(first.severity()) ? second : first);
  }

  /** How bad a finding is: as its alert, or none. */
  public static Severity severity(FindingDraft finding) {
    return decide(finding).map(AlertDecision::severity).orElse(Severity.NONE);
  }

  /** The worst of several findings: the highest severity in a call wins (clinical.md 2.2). */
  public static Optional<AlertDecision> worst(List<FindingDraft> findings) {
    return findings.stream()
        .flatMap(finding -> decide(finding).stream())
        .max(Comparator.comparing(AlertDecision::severity));
  }

  /** Every rule, in the order of its id. */
  public static List<RuleInfo> rules() {
    return RULES.stream()
        .map(rule -> new RuleInfo(rule.id(), rule.title(), rule.most(), rule.source()))
        .toList();
  }
}

package org.carecompanion.clinical.triage;

import java.util.List;
import java.util.function.Predicate;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.protocol.TriageTable.Heading;
import org.carecompanion.domain.alert.AlertType;
import org.carecompanion.domain.finding.Severity;

/**
 * What a rule says, and what it rests on. The quoted words are in the findings.
 *
 * @param heading rule, title, type and source
 * @param findings the one that stands for it first
 */
public record AlertDecision(Heading heading, Severity severity, List<FindingDraft> findings) {
  public AlertDecision {
    if (findings.isEmpty()) {
      throw new IllegalArgumentException("a decision rests on something that was said");
    }
    findings = List.copyOf(findings);
  }

  /** Such as {@code R-01}. */
  public String rule() {
    return heading.rule();
  }

  /** For the nurse; holds no words of the patient. */
  public String title() {
    return heading.title();
  }

  public AlertType type() {
    return heading.type();
  }

  public FindingDraft finding() {
    return findings.getFirst();
  }

  /**
   * One alert per rule and thing it is about: worse is never swallowed.
   *
   * @param rule of an alert that was raised before
   * @param severity of that alert
   * @param about whether a finding is about the same thing as that alert's
   */
  public boolean coveredBy(String rule, Severity severity, Predicate<FindingDraft> about) {
    return rule.equals(rule())
        && severity.atLeast(this.severity)
        && findings.stream().anyMatch(about);
  }

  /** What belongs to a normal recovery is kept with its level and wakes nobody. */
  public boolean alerts() {
    return severity != Severity.NONE && !rule().equals(ExpectedFinding.RULE);
  }
}

package org.carecompanion.clinical.triage;

import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.domain.finding.Severity;

/** Findings to alert decisions. Pure, and the same for every call. */
public final class Triage {

  /** A rule as documentation shows it; {@code severity} is the most it can give. */
  public record RuleInfo(String id, String title, Severity severity, String source) {}

  private Triage() {}

  /** The worst that any rule says of a finding; empty when no rule raises an alert for it. */
  public static Optional<AlertDecision> decide(FindingDraft finding) {
    throw new UnsupportedOperationException("not delivered yet" + finding.concept());
  }

  /** Every rule, in the order of its id. */
  public static List<RuleInfo> rules() {
    throw new UnsupportedOperationException("not delivered yet");
  }
}

package org.carecompanion.clinical.triage;

import java.util.List;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.protocol.TriageTable.Heading;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Severity;

/**
 * What one rule says of some findings.
 *
 * @param cluster what it may add up with; empty for nothing
 */
record Judgement(Heading heading, Severity severity, List<FindingDraft> findings, String cluster) {

  static Judgement of(Heading heading, Severity present, FindingDraft finding, String cluster) {
    return new Judgement(heading, standing(finding, present), List.of(finding), cluster);
  }

  /**
   * What a finding is worth that would be worth {@code present} if surely so. Unsure counts as
   * present, one level down at most (clinical.md 2.2); denied, past, conditional or another
   * person's counts for nothing here.
   */
  static Severity standing(FindingDraft finding, Severity present) {
    return standing(finding.status(), present);
  }

  private static Severity standing(FindingStatus status, Severity present) {
    return switch (status) {
      case PRESENT -> present;
      case UNCERTAIN -> present.oneDown();
      case ABSENT, HISTORICAL, CONDITIONAL, OTHER_PERSON, NOT_A_MENTION, NOT_ASKED -> Severity.NONE;
    };
  }

  AlertDecision decision() {
    return new AlertDecision(heading, severity, findings);
  }
}

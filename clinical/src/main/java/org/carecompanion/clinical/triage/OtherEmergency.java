package org.carecompanion.clinical.triage;

import java.util.Set;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.conversation.FindingDraft.Noticed;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Severity;

/**
 * Whatever else stopped the call: heavy bleeding, stroke signs, violent chills, a leg or wound in
 * danger, a cry for help. Source: clinical.md 2.1, 2.3 rows 6 and 7, 2.4.
 */
record OtherEmergency() implements TriageRule {
  private static final Set<Concept> CONCEPTS =
      Set.of(Concept.STROKE_SIGN, Concept.LIMB_DANGER, Concept.EMERGENCY);

  @Override
  public String id() {
    return "R-05";
  }

  @Override
  public String title() {
    return "Other emergency sign";
  }

  @Override
  public String source() {
    return "clinical.md 2.1; 2.3 rows 6 and 7; 2.4";
  }

  @Override
  public Severity most() {
    return Severity.URGENT;
  }

  @Override
  public Severity judge(FindingDraft finding) {
    boolean danger =
        finding.noticed() == Noticed.URGENT_GATE || CONCEPTS.contains(finding.concept());
    return danger ? TriageRule.standing(finding, most()) : Severity.NONE;
  }
}

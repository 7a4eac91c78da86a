package org.carecompanion.clinical.triage;

import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.domain.finding.Quantity;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.finding.Unit;

/** One rule: how soon a person must look at a finding. */
sealed interface TriageRule
    permits ChestPain,
        TroubleBreathing,
        FaintingOrConfusion,
        SelfHarm,
        OtherEmergency,
        SeverePain,
        ModeratePain,
        LegSwellingOrCalfPain,
        OpenWound,
        SpokenConcern,
        PassedDanger,
        UnansweredRedFlag {

  /** Never changes once alerts carry it, such as {@code R-01}. */
  String id();

  /** A few words for the nurse. */
  String title();

  /** Section of the clinical reference. */
  String source();

  /** The most the rule can give. */
  Severity most();

  /** {@link Severity#NONE} when the rule has nothing to say. */
  Severity judge(FindingDraft finding);

  /** The pain score a finding gives, 0 when it gives none. */
  static int score(FindingDraft finding) {
    return finding
        .value()
        .filter(value -> value.unit() == Unit.SCORE)
        .map(Quantity::whole)
        .orElse(0);
  }

  /**
   * What a finding is worth that would be worth {@code present} if surely so. Unsure counts as
   * present, one level down at most (clinical.md 2.2); denied, past, conditional or another
   * person's counts for nothing here.
   */
  static Severity standing(FindingDraft finding, Severity present) {
    return switch (finding.status()) {
      case PRESENT -> present;
      case UNCERTAIN -> present.oneDown();
      case ABSENT, HISTORICAL, CONDITIONAL, OTHER_PERSON, NOT_A_MENTION, NOT_ASKED -> Severity.NONE;
    };
  }
}

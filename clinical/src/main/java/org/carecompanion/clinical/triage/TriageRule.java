package org.carecompanion.clinical.triage;

import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.domain.finding.Severity;

/** One rule: how soon a person must look at a finding. */
interface TriageRule {
  /** Never changes once alerts carry it, such as {@code R-01}. */
  String id();

  /** A few words for the nurse. */
  String title();

  /** Section of the clinical reference. */
  String source();

  /** {@link Severity#NONE} when the rule has nothing to say. */
  Severity judge(FindingDraft finding);
}

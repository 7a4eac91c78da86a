package org.carecompanion.clinical.understanding;

import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/**
 * A concept spoken of in the patient's own words.
 *
 * @param words the span exactly as in the turn
 * @param entry id of the lexicon entry that read it, so that a nurse can see why
 */
public record Mention(Concept concept, FindingStatus status, String words, String entry) {
  /** The entry of what a no settles to a question put so that no means trouble. */
  public static final String TURNED = "pair:turned";
}

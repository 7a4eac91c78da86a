package org.carecompanion.clinical.understanding;

import org.carecompanion.domain.finding.Concept;

/**
 * The urgent gate fired.
 *
 * @param words the words that fired it, exactly as in the turn
 * @param entry id of the lexicon entry
 */
public record Urgency(Concept concept, Kind kind, String words, String entry) {
  /** Which wording answers it. */
  public enum Kind {
    EMERGENCY,
    /** Words about ending one's life: a person to talk with, now. */
    CRISIS
  }
}

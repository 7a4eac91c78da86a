package org.carecompanion.clinical.conversation;

import java.util.Optional;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Quantity;

/**
 * A finding as the conversation notes it, before it is tied to a call and a turn.
 *
 * @param value a number the patient gave: pain from 0 to 10, a temperature, hours
 */
public record FindingDraft(
    Concept concept, FindingStatus status, Optional<Quantity> value, Noticed noticed, Proof proof) {

  /** How it came to be noticed. */
  public enum Noticed {
    /** The answer to a question about it. */
    ANSWER,
    /** Said without being asked. */
    OWN_WORDS,
    /** The urgent gate: the call was stopped for it. */
    URGENT_GATE,
    /** A red-flag question that stayed without an answer. */
    NO_ANSWER
  }

  /**
   * @param words exactly as in the turn; empty when nothing was said
   * @param question id of the question that was open; empty before the first one
   * @param readBy id of the lexicon entry or reading rule
   */
  public record Proof(String words, String question, String readBy) {}
}

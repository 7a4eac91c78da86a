package org.carecompanion.clinical.understanding;

import java.util.List;
import org.carecompanion.domain.finding.Concept;

/**
 * The question a turn answers. Half of what patients mean stands in the question: "nope" after "any
 * chest pain?" is an absent chest pain.
 *
 * @param question id of the question, empty when nothing was asked
 * @param concepts what a bare yes or no is about, the main one first
 * @param wording what the patient heard, empty when nothing was asked: "fever, chills or vomiting?"
 *     and "is it getting bigger?" change what "no" means
 */
public record Asked(String question, Expected expected, List<Concept> concepts, String wording) {
  /** No question is open. */
  public static final Asked NOTHING = new Asked("", new Expected.Nothing(), List.of(), "");

  /**
   * A question that no protocol declares: what it asks about is read from its wording.
   *
   * @param wording as it was spoken, of any length; what was asked last counts
   */
  public static Asked ofWords(String wording) {
    return Understanding.shared().asked(wording);
  }

  public Asked {
    concepts = List.copyOf(concepts);
  }
}

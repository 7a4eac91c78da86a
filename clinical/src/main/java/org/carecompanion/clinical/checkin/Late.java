package org.carecompanion.clinical.checkin;

import java.util.UUID;
import org.carecompanion.clinical.conversation.PatientTurn;

/**
 * What was said when nobody answers any more. It brings no number of a turn: whoever listened
 * cannot know what else was written meanwhile.
 *
 * @param id of these words; told twice, they are written once
 * @param after the last turn that was put to the conversation when they were said, answered or not
 */
public record Late(UUID id, int after, PatientTurn.Spoken said, Bearing bearing) {
  /** What the words are to the question that was put last. */
  public enum Bearing {
    /** They may answer it. */
    ANSWER,
    /** It was not heard, or somebody else spoke after it: they answer nothing. */
    ASIDE
  }
}

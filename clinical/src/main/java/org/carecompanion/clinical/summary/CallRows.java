package org.carecompanion.clinical.summary;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.domain.finding.Finding;

/**
 * Everything a call left behind that says how its questions stand.
 *
 * @param questions those of its protocol, in its version, on its day
 * @param state the conversation as it stands; empty before the first turn
 * @param put ids of the questions that were said to the patient
 */
public record CallRows(
    List<Question> questions,
    Optional<ConversationState> state,
    List<Finding> findings,
    Set<String> put,
    Stand stand) {
  /** Whether there can still be an answer. */
  public enum Stand {
    GOING_ON,
    ENDED
  }
}

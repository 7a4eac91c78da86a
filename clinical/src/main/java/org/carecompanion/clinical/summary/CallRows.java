package org.carecompanion.clinical.summary;

import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.domain.finding.Finding;

/**
 * Everything a call left behind that says how its slots stand.
 *
 * @param questions those of its protocol, in its version, on its day
 * @param state the conversation as it stands; empty before the first turn
 * @param put what was asked, in the order in which it was said
 */
public record CallRows(
    List<Question> questions,
    Optional<ConversationState> state,
    List<Finding> findings,
    List<Put> put,
    Stand stand) {
  /** Whether there can still be an answer. */
  public enum Stand {
    GOING_ON,
    ENDED
  }

  /**
   * A question as it was said to the patient.
   *
   * @param question its id in the protocol
   * @param turn in which it was said; what answers it is a later turn
   */
  public record Put(String question, int turn, String wording) {}

  boolean put(String question) {
    return put.stream().anyMatch(said -> said.question().equals(question));
  }

  /** How a question was put last, before this turn. */
  Optional<Put> lastPut(String question, int before) {
    return put.stream()
        .filter(said -> said.question().equals(question) && said.turn() < before)
        .reduce((earlier, later) -> later);
  }
}

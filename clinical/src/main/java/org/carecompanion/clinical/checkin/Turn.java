package org.carecompanion.clinical.checkin;

import java.util.Optional;
import java.util.UUID;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Reply;

/**
 * One turn, thought through and not yet written.
 *
 * @param words the id of what was heard
 * @param heard empty for the opening
 * @param before the conversation the patient answered in; empty for the opening
 */
record Turn(
    UUID words,
    int number,
    Optional<PatientTurn> heard,
    Optional<ConversationState> before,
    Reply reply) {
  /** The question the patient was answering. */
  Optional<String> asked() {
    return before.map(state -> state.position().question()).filter(q -> !q.isEmpty());
  }

  /** The question our answer puts. */
  Optional<String> asks() {
    return Optional.of(reply.next().position().question()).filter(q -> !q.isEmpty());
  }

  Answer answer() {
    return new Answer(
        number,
        reply.sayings(),
        reply.listening(),
        reply.ending().isPresent() ? Answer.Then.HANG_UP : Answer.Then.LISTEN);
  }
}

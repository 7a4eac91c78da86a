package org.carecompanion.clinical.checkin;

import java.util.Optional;
import java.util.UUID;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Reply;

/**
 * What a turn led to, which has no number yet.
 *
 * @param after the turn it was thought after
 */
record Thought(
    int after, Optional<PatientTurn> heard, Optional<ConversationState> before, Reply reply) {
  Turn at(int number) {
    return new Turn(UUID.randomUUID(), number, heard, before, reply);
  }

  /** The same of words that lead to the same. */
  Thought of(PatientTurn words) {
    return new Thought(after, Optional.of(words), before, reply);
  }
}

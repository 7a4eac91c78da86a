package org.carecompanion.clinical.conversation;

import java.util.List;
import java.util.Optional;

/**
 * The answer to one turn.
 *
 * @param next the state to keep until the next turn
 * @param sayings to be said in this order
 * @param noted what to remember, in the order it came up
 * @param ending set when the call ends after the sayings
 */
public record Reply(
    ConversationState next,
    List<Saying> sayings,
    Listening listening,
    List<Noted> noted,
    Optional<Ending> ending) {
  public Reply {
    sayings = List.copyOf(sayings);
    noted = List.copyOf(noted);
  }
}

package org.carecompanion.clinical.conversation;

import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;

/** The call as a pure function. Thread-safe: it keeps nothing. */
public final class Conversation {
  private final Protocols protocols;

  public Conversation(Protocols protocols) {
    this.protocols = protocols;
  }

  /** The first words of a call: who calls, and who is asked for. */
  public Reply begin(CallContext context, Protocol protocol) {
    throw new UnsupportedOperationException("not delivered yet" + protocols);
  }

  /**
   * The answer to one patient turn. A conversation that has ended stays ended and says nothing
   * more.
   *
   * @throws IllegalArgumentException when the state names a protocol that is not known
   */
  public Reply step(CallContext context, ConversationState state, PatientTurn turn) {
    throw new UnsupportedOperationException("not delivered yet" + protocols);
  }
}

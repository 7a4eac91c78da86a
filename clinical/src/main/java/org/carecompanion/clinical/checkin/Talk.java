package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carecompanion.clinical.conversation.CallContext;
import org.carecompanion.clinical.conversation.Conversation;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Reply;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.domain.call.CallPlan;

/**
 * The conversation with the protocol a call was planned with. No transaction is open while it
 * thinks.
 */
@Dependent
class Talk {
  private final Protocols protocols;
  private final Conversation conversation;

  @Inject
  Talk(Protocols protocols, Conversation conversation) {
    this.protocols = protocols;
    this.conversation = conversation;
  }

  Reply begin(CallContext context, CallPlan.ProtocolChoice choice) {
    Protocol protocol =
        protocols
            .find(choice.key(), choice.version())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "no protocol " + choice.key() + " v" + choice.version()));
    return conversation.begin(context, protocol);
  }

  Reply overhear(CallContext context, ConversationState state, PatientTurn heard) {
    return conversation.overhear(context, state, heard);
  }

  Reply step(CallContext context, ConversationState state, PatientTurn heard) {
    return conversation.step(context, state, heard);
  }
}

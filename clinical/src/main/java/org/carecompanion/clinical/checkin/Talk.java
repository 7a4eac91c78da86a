package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.CallContext;
import org.carecompanion.clinical.conversation.Conversation;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.conversation.Ending;
import org.carecompanion.clinical.conversation.FindingDraft;
import org.carecompanion.clinical.conversation.Noted;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Remembered;
import org.carecompanion.clinical.conversation.Reply;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.protocol.TriagePlan;
import org.carecompanion.clinical.protocol.TriageTables;
import org.carecompanion.clinical.triage.Triage;
import org.carecompanion.clinical.triage.TriageContext;
import org.carecompanion.domain.call.CallPlan;
import org.carecompanion.domain.finding.Severity;

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

  /**
   * One turn. What is urgent only together with what was said before, or only after this operation,
   * stops the call here; no word of it could stop it in the gate.
   */
  Reply step(CallContext context, ConversationState state, PatientTurn heard) {
    return judged(context, state, conversation.step(context, state, heard));
  }

  /** One turn that came before its question was heard. */
  Reply aside(CallContext context, ConversationState state, PatientTurn.Spoken heard) {
    return judged(context, state, conversation.aside(context, state, heard));
  }

  Reply wentSilent(CallContext context, ConversationState state) {
    return conversation.wentSilent(context, state);
  }

  private Reply judged(CallContext context, ConversationState state, Reply reply) {
    boolean stopped = reply.ending().filter(Ending.URGENT::equals).isPresent();
    return !stopped && urgent(context, state, reply) ? conversation.stop(context, reply) : reply;
  }

  private boolean urgent(CallContext context, ConversationState before, Reply reply) {
    List<FindingDraft> now =
        reply.noted().stream()
            .flatMap(noted -> noted instanceof Noted.Found(var f) ? Stream.of(f) : Stream.empty())
            .toList();
    List<FindingDraft> soFar = Stream.concat(Remembered.in(before).stream(), now.stream()).toList();
    TriagePlan plan =
        protocols
            .find(before.protocol().key(), before.protocol().version())
            .map(TriageTables.shared()::of)
            .orElseGet(TriageTables.shared()::any);
    return Triage.decide(soFar, new TriageContext(plan, context.aftercare().postOperativeDay()))
        .stream()
        .filter(decision -> decision.severity() == Severity.URGENT)
        .anyMatch(decision -> decision.findings().stream().anyMatch(now::contains));
  }
}

package org.carecompanion.clinical.summary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.carecompanion.clinical.conversation.ConversationJson;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.protocol.Question;
import org.carecompanion.clinical.summary.CallRows.Put;
import org.carecompanion.clinical.summary.CallRows.Stand;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallPlan.ProtocolChoice;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.call.Said;
import org.carecompanion.domain.call.Speaker;
import org.carecompanion.domain.call.Utterance;
import org.carecompanion.domain.finding.Findings;

/** Reads the slots of a call. Inside a scope. */
@Dependent
public class Slots {
  private final Calls calls;
  private final Findings findings;
  private final Protocols protocols;

  @Inject
  public Slots(Calls calls, Findings findings, Protocols protocols) {
    this.calls = calls;
    this.findings = findings;
    this.protocols = protocols;
  }

  /** Worst first. */
  public List<Slot> of(Call call) {
    return SlotTable.of(
        new CallRows(
            questions(call.plan().protocol()),
            call.state().map(ConversationJson::read),
            findings.of(call.id()),
            calls.transcript(call.id()).stream().flatMap(Slots::put).toList(),
            call.ended() ? Stand.ENDED : Stand.GOING_ON));
  }

  /** The questions a call has to put: those of its protocol, in its version, on its day. */
  public List<Question> questions(ProtocolChoice choice) {
    return protocols
        .find(choice.key(), choice.version())
        .map(protocol -> protocol.questionsOn(choice.postOperativeDay()))
        .orElse(List.of());
  }

  private static Stream<Put> put(Utterance utterance) {
    Said said = utterance.said();
    return said.speaker() == Speaker.COMPANION
        ? said.question().stream().map(id -> new Put(id, utterance.turn(), said.text()))
        : Stream.empty();
  }
}

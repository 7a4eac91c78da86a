package org.carecompanion.clinical.conversation;

import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.conversation.CallContext.Recorded;
import org.carecompanion.clinical.protocol.Line;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Protocols;
import org.carecompanion.clinical.protocol.Script;
import org.carecompanion.clinical.understanding.Asked;
import org.carecompanion.clinical.understanding.Understanding;
import org.carecompanion.clinical.understanding.Urgency;
import org.carecompanion.domain.finding.Concept;

/**
 * The call as a pure function: opening, identity, questions, closing. Every turn goes through the
 * urgent gate first, whatever the stage. Thread-safe; it keeps nothing of any call.
 */
public final class Conversation {
  private final Protocols protocols;
  private final Gate gate;
  private final IdentityStage identity;
  private final QuestionStage questions;

  /** Understands by the lexicon alone. */
  public Conversation(Protocols protocols) {
    this(protocols, Understanding.shared());
  }

  public Conversation(Protocols protocols, Understanding understanding) {
    this.protocols = protocols;
    this.gate = new Gate(understanding.gate());
    this.questions = new QuestionStage(understanding);
    this.identity = new IdentityStage(understanding, questions);
  }

  /** The first words of a call: who calls, and who is asked for. */
  public Reply begin(CallContext context, Protocol protocol) {
    Voice voice = new Voice(protocol.script(), context);
    ConversationState state =
        ConversationState.opening(protocol.id().key(), protocol.id().version());
    Draft draft = new Draft(voice, state).say(Line.OPENING);
    if (context.recorded() == Recorded.YES) draft.say(Line.RECORDED);
    return draft
        .say(Line.IDENTITY_ASK)
        .listen(Ears.forIdentity(protocol.script(), context.person()));
  }

  /**
   * The answer to one patient turn. A conversation that has ended stays ended and says nothing
   * more.
   *
   * @throws IllegalArgumentException when the state names a protocol that is not known
   */
  public Reply step(CallContext context, ConversationState state, PatientTurn turn) {
    if (state.ended().isPresent()) {
      return new Reply(state, List.of(), Listening.NOTHING, List.of(), state.ended());
    }
    Protocol protocol = protocol(state);
    Scene scene = new Scene(context, protocol, state, tidy(turn));
    Draft draft = draft(context, protocol, state);
    Optional<Urgency> urgency = gate.check(scene, OpenQuestion.asked(protocol, state));
    if (urgency.isPresent()) {
      Gate.note(urgency.get(), draft);
      if (state.identity().held()) questions.noteRest(scene, draft);
      return Gate.end(urgency.get(), draft);
    }
    return state.identity().held() ? questions.step(scene, draft) : identity.step(scene, draft);
  }

  /**
   * Words that came before the open question was heard: all that they tell counts, but they answer
   * nothing, and the question is put again.
   */
  public Reply aside(CallContext context, ConversationState state, PatientTurn.Spoken said) {
    if (state.ended().isPresent() || !state.identity().held()) return step(context, state, said);
    Protocol protocol = protocol(state);
    Scene scene = new Scene(context, protocol, state, tidy(said));
    Draft draft = draft(context, protocol, state);
    return gate.check(scene, Asked.NOTHING)
        .map(urgency -> Gate.alarm(urgency, draft))
        .orElseGet(() -> questions.aside(scene, draft));
  }

  /** Nobody has been heard for so long that nothing more is asked. */
  public Reply wentSilent(CallContext context, ConversationState state) {
    if (state.ended().isPresent()) return step(context, state, new PatientTurn.Silent());
    Protocol protocol = protocol(state);
    Draft draft = draft(context, protocol, state);
    OpenQuestion.of(protocol, state).ifPresent(open -> Answers.unanswered(open, "", draft));
    return draft.say(Line.STILL_THERE).end(Ending.WENT_SILENT);
  }

  /**
   * What is dangerous in words that nobody answers any more: the conversation has ended, or a
   * machine is being talked to. Only the urgent gate reads them.
   */
  public Reply overhear(CallContext context, ConversationState state, PatientTurn turn) {
    Protocol protocol = protocol(state);
    Scene scene = new Scene(context, protocol, state, tidy(turn));
    return gate.check(scene, OpenQuestion.asked(protocol, state))
        .map(
            urgency -> Gate.alarm(urgency, new Draft(new Voice(protocol.script(), context), state)))
        .orElseGet(
            () -> new Reply(state, List.of(), Listening.NOTHING, List.of(), Optional.empty()));
  }

  /**
   * The same reply, only that the emergency or the crisis wording is all that is said, and ends the
   * call.
   */
  public Reply stop(CallContext context, Reply reply) {
    Script script = protocol(reply.next()).script();
    Draft draft = new Draft(new Voice(script, context), reply.next());
    reply.noted().forEach(draft::note);
    return draft.say(wording(reply)).end(Ending.URGENT);
  }

  /** Words about ending one's life need a person to talk with, however they were understood. */
  private static Line wording(Reply reply) {
    boolean crisis =
        reply.noted().stream()
            .anyMatch(
                noted ->
                    noted instanceof Noted.Found(var found)
                        && found.concept() == Concept.SELF_HARM
                        && Findings.worrying(found));
    return crisis ? Line.CRISIS : Line.EMERGENCY;
  }

  private static Draft draft(CallContext context, Protocol protocol, ConversationState state) {
    return new Draft(new Voice(protocol.script(), context), state.with(state.asking().nextTurn()));
  }

  private Protocol protocol(ConversationState state) {
    ConversationState.ProtocolRef ref = state.protocol();
    return protocols
        .find(ref.key(), ref.version())
        .orElseThrow(
            () -> new IllegalArgumentException("no protocol " + ref.key() + " v" + ref.version()));
  }

  /** A recogniser that heard nothing may still send an empty result, a keypad its finish key. */
  static PatientTurn tidy(PatientTurn turn) {
    return switch (turn) {
      case PatientTurn.Spoken spoken when spoken.text().isBlank() -> new PatientTurn.Silent();
      case PatientTurn.Keyed keyed -> digits(keyed.digits().replaceAll("[^0-9]", ""));
      case PatientTurn.Spoken spoken -> spoken;
      case PatientTurn.Silent silent -> silent;
    };
  }

  private static PatientTurn digits(String digits) {
    return digits.isEmpty() ? new PatientTurn.Silent() : new PatientTurn.Keyed(digits);
  }
}

package org.carecompanion.clinical.checkin;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.carecompanion.clinical.conversation.CallContext;
import org.carecompanion.clinical.conversation.ConversationJson;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Reply;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.db.trail.Spans;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallOutcome;
import org.carecompanion.domain.call.CallPlan;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.hospital.HospitalId;

/**
 * The one facade a call talks to. Reads the conversation from the call's row, thinks with no
 * transaction open, and writes only if nobody else has written that turn meanwhile; whoever comes
 * second answers with what the first one wrote.
 */
@Dependent
public class CheckIn {
  private final HospitalScope scope;
  private final Calls calls;
  private final Charts charts;
  private final TurnWriter writer;
  private final Talk talk;

  @Inject
  CheckIn(HospitalScope scope, Calls calls, Charts charts, TurnWriter writer, Talk talk) {
    this.scope = scope;
    this.calls = calls;
    this.charts = charts;
    this.writer = writer;
    this.talk = talk;
  }

  /** What a turn starts from. */
  private sealed interface Start {
    /** It was dealt with before, or the call is over. */
    record Known(Answer answer) implements Start {}

    record Opening(CallContext context, CallPlan.ProtocolChoice protocol) implements Start {}

    record GoingOn(CallContext context, ConversationState state) implements Start {}

    /**
     * The line is over, or turned to a machine, and these words were still on their way.
     *
     * @param talking whether they answer a question that somebody was asked
     */
    record Late(CallContext context, ConversationState state, boolean talking) implements Start {}
  }

  /** Somebody, or something, picked up: turn 1, the opening. */
  public Answer answered(HospitalId hospital, CallId call) {
    return spanned("turn", () -> turn(hospital, call, 1, Optional.empty()));
  }

  /**
   * What was heard after answer {@code turn - 1}. A turn dealt with before changes nothing and is
   * answered as then.
   */
  public Answer heard(HospitalId hospital, CallId call, int turn, PatientTurn heard) {
    return spanned("turn", () -> turn(hospital, call, turn, Optional.of(heard)));
  }

  /**
   * The answer to this turn if some node has it by now. Of a turn that is not being thought about,
   * the words said last.
   */
  public Optional<Answer> ready(HospitalId hospital, CallId call, int turn) {
    return scope.call(
        hospital.value(),
        () -> {
          Optional<Call> found = calls.find(call);
          if (found.isEmpty()) return Optional.of(Answer.hangUp(turn));
          boolean pending = !found.get().silenced() && turn == found.get().turn() + 1;
          return pending ? Optional.empty() : Optional.of(known(found.get()));
        });
  }

  private Answer turn(HospitalId hospital, CallId call, int turn, Optional<PatientTurn> heard) {
    Start start = scope.call(hospital.value(), () -> start(call, turn, heard));
    return switch (start) {
      case Start.Known known -> known.answer();
      case Start.Opening opening ->
          write(
              hospital,
              call,
              new Turn(
                  turn,
                  heard,
                  Optional.empty(),
                  talk.begin(opening.context(), opening.protocol())));
      case Start.GoingOn on ->
          write(
              hospital,
              call,
              new Turn(
                  turn,
                  heard,
                  Optional.of(on.state()),
                  talk.step(on.context(), on.state(), heard.orElseThrow())));
      case Start.Late late -> {
        keep(hospital, call, late(turn, heard.orElseThrow(), late));
        yield Answer.hangUp(turn);
      }
    };
  }

  private Start start(CallId id, int turn, Optional<PatientTurn> heard) {
    Optional<Call> found = calls.find(id);
    if (found.isEmpty()) return new Start.Known(Answer.hangUp(turn));
    Call call = found.get();
    if (turn != call.turn() + 1) return new Start.Known(known(call));
    Optional<ConversationState> state = call.state().map(ConversationJson::read);
    if (call.silenced() || state.flatMap(ConversationState::ended).isPresent())
      return silenced(call, state, heard);
    return state
        .<Start>map(was -> new Start.GoingOn(charts.context(call), was))
        .orElseGet(() -> new Start.Opening(charts.context(call), call.plan().protocol()));
  }

  private Start silenced(
      Call call, Optional<ConversationState> state, Optional<PatientTurn> heard) {
    boolean words = heard.filter(turn -> !(turn instanceof PatientTurn.Silent)).isPresent();
    if (!words || state.isEmpty()) return new Start.Known(known(call));
    boolean machine =
        call.voicemail().isPresent()
            || call.outcome().filter(CallOutcome.VOICEMAIL_NOT_LEFT::equals).isPresent();
    boolean talking = !machine && state.get().ended().isEmpty();
    return new Start.Late(charts.context(call), state.get(), talking);
  }

  private Turn late(int turn, PatientTurn heard, Start.Late late) {
    Reply reply =
        late.talking()
            ? talk.step(late.context(), late.state(), heard)
            : talk.overhear(late.context(), late.state(), heard);
    return new Turn(turn, Optional.of(heard), Optional.of(late.state()), reply);
  }

  private void keep(HospitalId hospital, CallId id, Turn turn) {
    scope.run(
        hospital.value(), () -> writer.writeLate(hospital, calls.lock(id).orElseThrow(), turn));
  }

  private static Answer known(Call call) {
    if (call.silenced()) return Answer.hangUp(call.turn());
    return call.answer().map(AnswerJson::read).orElseGet(() -> Answer.hangUp(call.turn()));
  }

  private static Answer spanned(String name, Supplier<Answer> work) {
    try (Spans.Span span = Spans.begin(name)) {
      return work.get();
    }
  }

  private Answer write(HospitalId hospital, CallId id, Turn turn) {
    return spanned("write turn", () -> written(hospital, id, turn));
  }

  private Answer written(HospitalId hospital, CallId id, Turn turn) {
    return scope.call(
        hospital.value(),
        () -> {
          Call call = calls.lock(id).orElseThrow();
          if (call.turn() + 1 != turn.number()) return known(call);
          if (!call.ended()) return writer.write(hospital, call, turn);
          // it ended while we thought: nobody hears the answer
          if (turn.heard().isPresent()) writer.writeLate(hospital, call, turn);
          return known(call);
        });
  }
}

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

  /** How a conversation goes on. */
  private interface Step {
    Reply of(CallContext context, ConversationState state);
  }

  /** Somebody, or something, picked up: turn 1, the opening. */
  public Answer answered(HospitalId hospital, CallId call) {
    Step none =
        (context, state) -> {
          throw new IllegalStateException("a call is answered once");
        };
    return spanned("turn", () -> turn(new At(hospital, call, 1), Optional.empty(), none));
  }

  /**
   * What was heard after answer {@code turn - 1}. A turn dealt with before changes nothing and is
   * answered as then.
   */
  public Answer heard(HospitalId hospital, CallId call, int turn, PatientTurn heard) {
    Step step = (context, state) -> talk.step(context, state, heard);
    return spanned("turn", () -> turn(new At(hospital, call, turn), Optional.of(heard), step));
  }

  /**
   * As {@link #heard}, of words that came before the question was heard which answer {@code turn -
   * 1} put: they answer nothing.
   */
  public Answer heardAside(HospitalId hospital, CallId call, int turn, PatientTurn.Spoken heard) {
    Step step = (context, state) -> talk.aside(context, state, heard);
    return spanned("turn", () -> turn(new At(hospital, call, turn), Optional.of(heard), step));
  }

  /**
   * Words on a line that goes on listening when the conversation is over: the so-manieth after the
   * last answer, which is {@code turn - after}.
   */
  public void heardLate(HospitalId hospital, CallId call, Late late) {
    At at = new At(hospital, call, late.turn(), late.after());
    Step step = (context, state) -> talk.step(context, state, late.said());
    spanned("turn", () -> turn(at, Optional.of(late.said()), step));
  }

  /**
   * What was said when nobody answers any more.
   *
   * @param after how many turns after the last answer, from 1
   */
  public record Late(int turn, int after, PatientTurn.Spoken said) {}

  /** As {@link #heard}, when nobody has been heard for so long that the call ends. */
  public Answer wentSilent(HospitalId hospital, CallId call, int turn) {
    Optional<PatientTurn> nothing = Optional.of(new PatientTurn.Silent());
    return spanned("turn", () -> turn(new At(hospital, call, turn), nothing, talk::wentSilent));
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

  /**
   * Which turn of which call.
   *
   * @param after how many turns after the last one that was answered
   */
  private record At(HospitalId hospital, CallId call, int turn, int after) {
    At(HospitalId hospital, CallId call, int turn) {
      this(hospital, call, turn, 1);
    }
  }

  private Answer turn(At at, Optional<PatientTurn> heard, Step step) {
    Start start = scope.call(at.hospital().value(), () -> start(at, heard));
    return switch (start) {
      case Start.Known known -> known.answer();
      case Start.Opening opening -> {
        Reply reply = talk.begin(opening.context(), opening.protocol());
        yield write(at, new Turn(at.turn(), heard, Optional.empty(), reply));
      }
      case Start.GoingOn on -> {
        Reply reply = step.of(on.context(), on.state());
        yield write(at, new Turn(at.turn(), heard, Optional.of(on.state()), reply));
      }
      case Start.Late late -> {
        keep(at, late(at.turn(), heard.orElseThrow(), late));
        yield Answer.hangUp(at.turn());
      }
    };
  }

  private Start start(At at, Optional<PatientTurn> heard) {
    Optional<Call> found = calls.find(at.call());
    if (found.isEmpty()) return new Start.Known(Answer.hangUp(at.turn()));
    Call call = found.get();
    Optional<ConversationState> state = call.state().map(ConversationJson::read);
    boolean over = call.silenced() || state.flatMap(ConversationState::ended).isPresent();
    boolean due = at.after() == 1 || over;
    if (!due || at.turn() != call.turn() + at.after()) return new Start.Known(known(call));
    if (over) return silenced(call, state, heard);
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

  private void keep(At at, Turn turn) {
    scope.run(
        at.hospital().value(),
        () -> writer.writeLate(at.hospital(), calls.lock(at.call()).orElseThrow(), turn));
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

  private Answer write(At at, Turn turn) {
    return spanned("write turn", () -> scope.call(at.hospital().value(), () -> written(at, turn)));
  }

  private Answer written(At at, Turn turn) {
    Call call = calls.lock(at.call()).orElseThrow();
    if (call.turn() + 1 != turn.number()) return known(call);
    if (!call.ended()) return writer.write(at.hospital(), call, turn);
    // it ended while we thought: nobody hears the answer
    if (turn.heard().isPresent()) writer.writeLate(at.hospital(), call, turn);
    return known(call);
  }
}

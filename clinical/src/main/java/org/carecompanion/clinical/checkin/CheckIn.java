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
  private final LateWords late;

  @Inject
  CheckIn(HospitalScope scope, Calls calls, Charts charts, TurnWriter writer, Talk talk) {
    this.scope = scope;
    this.calls = calls;
    this.charts = charts;
    this.writer = writer;
    this.talk = talk;
    this.late = new LateWords(scope, calls, charts, writer, talk);
  }

  /** What a turn starts from. */
  private sealed interface Start {
    /** It was dealt with before, or the call is over. */
    record Known(Answer answer) implements Start {}

    record Opening(CallContext context, CallPlan.ProtocolChoice protocol) implements Start {}

    /**
     * @param turn the last that was dealt with
     */
    record GoingOn(CallContext context, ConversationState state, int turn, Step step)
        implements Start {}

    /**
     * The line is over, or turned to a machine, and these words were still on their way; or what
     * they were to answer is answered.
     */
    record Late(CallContext context, ConversationState state, Answer then, Step step)
        implements Start {}
  }

  /** How a conversation goes on. */
  interface Step {
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
   * answered as then; other words than those it was dealt with are kept, and answer nothing.
   */
  public Answer heard(HospitalId hospital, CallId call, int turn, PatientTurn heard) {
    Step step = (context, state) -> talk.step(context, state, heard);
    return spanned("turn", () -> turn(new At(hospital, call, turn), Optional.of(heard), step));
  }

  /**
   * Thinks about a turn that may end with these words, and writes nothing. Empty if they would not
   * be the next turn of a conversation that goes on.
   */
  public Optional<Ahead> ahead(
      HospitalId hospital, CallId call, int turn, PatientTurn.Spoken words, Late.Bearing bearing) {
    At at = new At(hospital, call, turn);
    Step step = step(words, bearing);
    try (Spans.Span span = Spans.begin("think ahead")) {
      Start start = scope.call(hospital.value(), () -> start(at, Optional.empty(), step));
      return start instanceof Start.GoingOn on
          ? Optional.of(new Ahead(at, words, bearing, thought(on, Optional.of(words))))
          : Optional.empty();
    }
  }

  /**
   * As {@link #heard} or {@link #heardAside}, of a turn that was thought about ahead. It is thought
   * about anew if it has ended with other words, or the conversation does not stand there any more.
   */
  public Answer heard(Ahead ahead, PatientTurn.Spoken heard) {
    Step anew = step(heard, ahead.bearing());
    return spanned(
        "turn",
        () ->
            ahead
                .of(heard)
                .flatMap(thought -> write(ahead.at(), thought))
                .orElseGet(() -> turn(ahead.at(), Optional.of(heard), anew)));
  }

  private Step step(PatientTurn.Spoken heard, Late.Bearing bearing) {
    return switch (bearing) {
      case ANSWER -> (context, state) -> talk.step(context, state, heard);
      case ASIDE -> (context, state) -> talk.aside(context, state, heard);
    };
  }

  /**
   * As {@link #heard}, of words that came before the question was heard which answer {@code turn -
   * 1} put: they answer nothing.
   */
  public Answer heardAside(HospitalId hospital, CallId call, int turn, PatientTurn.Spoken heard) {
    Step step = step(heard, Late.Bearing.ASIDE);
    return spanned("turn", () -> turn(new At(hospital, call, turn), Optional.of(heard), step));
  }

  /**
   * Words that nobody answers any more. They are kept, whatever became of the call meanwhile.
   *
   * @throws IllegalStateException if there is no such call
   */
  public void heardLate(HospitalId hospital, CallId call, Late words) {
    try (Spans.Span span = Spans.begin("turn")) {
      late.keep(hospital, call, words);
    }
  }

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

  /** Which turn of which call. */
  record At(HospitalId hospital, CallId call, int turn) {}

  private Answer turn(At at, Optional<PatientTurn> heard, Step step) {
    Optional<Answer> answer = Optional.empty();
    while (answer.isEmpty()) answer = answered(at, heard, step);
    return answer.get();
  }

  /**
   * Nothing if somebody else wrote a turn while we thought, or a machine is talked to since: then
   * this is something else to it.
   */
  private Optional<Answer> answered(At at, Optional<PatientTurn> heard, Step step) {
    Start start = scope.call(at.hospital().value(), () -> start(at, heard, step));
    return switch (start) {
      case Start.Known known -> Optional.of(known.answer());
      case Start.Opening opening ->
          write(
              at,
              new Thought(
                  0, heard, Optional.empty(), talk.begin(opening.context(), opening.protocol())));
      case Start.GoingOn on -> write(at, thought(on, heard));
      case Start.Late words -> {
        Reply reply = words.step().of(words.context(), words.state());
        keep(at, new Thought(0, heard, Optional.of(words.state()), reply));
        yield Optional.of(words.then());
      }
    };
  }

  private static Thought thought(Start.GoingOn on, Optional<PatientTurn> heard) {
    Reply reply = on.step().of(on.context(), on.state());
    return new Thought(on.turn(), heard, Optional.of(on.state()), reply);
  }

  private Start start(At at, Optional<PatientTurn> heard, Step step) {
    Optional<Call> found = calls.find(at.call());
    if (found.isEmpty()) return new Start.Known(Answer.hangUp(at.turn()));
    Call call = found.get();
    Optional<ConversationState> state = call.state().map(ConversationJson::read);
    boolean over = call.silenced() || state.flatMap(ConversationState::ended).isPresent();
    boolean next = at.turn() == call.turn() + 1;
    if (over || !next) return kept(at, call, state, heard.filter(words -> isNew(call, at, words)));
    return state
        .<Start>map(was -> new Start.GoingOn(charts.context(call), was, call.turn(), step))
        .orElseGet(() -> new Start.Opening(charts.context(call), call.plan().protocol()));
  }

  private boolean isNew(Call call, At at, PatientTurn words) {
    return !(words instanceof PatientTurn.Silent) && !heardBefore(call, at, words);
  }

  private boolean heardBefore(Call call, At at, PatientTurn words) {
    return writer.heardBefore(call, Math.min(at.turn(), call.turn() + 1), words);
  }

  /** Words that are not the next turn's; empty if there are none, or they were dealt with. */
  private Start kept(
      At at, Call call, Optional<ConversationState> state, Optional<PatientTurn> words) {
    if (words.isEmpty() || state.isEmpty()) return new Start.Known(known(call));
    boolean goesOn = !call.silenced() && state.get().ended().isEmpty();
    Step aside = aside(words.get());
    // the line listens, and what they were said to has been answered
    if (goesOn && at.turn() <= call.turn() && words.get() instanceof PatientTurn.Spoken)
      return new Start.GoingOn(charts.context(call), state.get(), call.turn(), aside);
    if (goesOn) return new Start.Late(charts.context(call), state.get(), known(call), aside);
    boolean talking = !call.toMachine() && state.get().ended().isEmpty();
    Step read =
        (context, was) ->
            talking
                ? talk.step(context, was, words.get())
                : talk.overhear(context, was, words.get());
    return new Start.Late(charts.context(call), state.get(), Answer.hangUp(at.turn()), read);
  }

  /** Keys beside their question tell nothing. */
  private Step aside(PatientTurn words) {
    return words instanceof PatientTurn.Spoken spoken
        ? step(spoken, Late.Bearing.ASIDE)
        : (context, was) -> talk.overhear(context, was, words);
  }

  private void keep(At at, Thought words) {
    scope.run(
        at.hospital().value(), () -> writeLate(at, calls.lock(at.call()).orElseThrow(), words));
  }

  private void writeLate(At at, Call call, Thought words) {
    if (heardBefore(call, at, words.heard().orElseThrow())) return;
    writer.writeLate(at.hospital(), call, words.at(writer.freeAfter(call, call.turn())));
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

  private Optional<Answer> write(At at, Thought turn) {
    try (Spans.Span span = Spans.begin("write turn")) {
      return scope.call(at.hospital().value(), () -> written(at, turn));
    }
  }

  private Optional<Answer> written(At at, Thought turn) {
    Call call = calls.lock(at.call()).orElseThrow();
    boolean machine = call.silenced() && !call.ended();
    if (call.turn() != turn.after() || machine) return Optional.empty();
    if (!call.ended())
      return Optional.of(
          writer.write(at.hospital(), call, turn.at(writer.freeAfter(call, call.turn()))));
    // it ended while we thought: nobody hears the answer
    if (turn.heard().isPresent()) writeLate(at, call, turn);
    return Optional.of(known(call));
  }
}

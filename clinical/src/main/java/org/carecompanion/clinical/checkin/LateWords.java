package org.carecompanion.clinical.checkin;

import java.util.Optional;
import org.carecompanion.clinical.conversation.CallContext;
import org.carecompanion.clinical.conversation.ConversationJson;
import org.carecompanion.clinical.conversation.ConversationState;
import org.carecompanion.clinical.conversation.Reply;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.hospital.HospitalId;

/**
 * Keeps what was said when nobody answers any more: as the next turn where the conversation still
 * stands where they left it, else as words beside it, which change nothing of how it goes on
 * elsewhere (docs/decisions/0047-words-that-come-late.md).
 */
final class LateWords {
  private final HospitalScope scope;
  private final Calls calls;
  private final Charts charts;
  private final TurnWriter writer;
  private final Talk talk;

  LateWords(HospitalScope scope, Calls calls, Charts charts, TurnWriter writer, Talk talk) {
    this.scope = scope;
    this.calls = calls;
    this.charts = charts;
    this.writer = writer;
    this.talk = talk;
  }

  /** How they are read. */
  private enum Reading {
    ANSWER,
    ASIDE,
    /** Only for what is urgent. */
    OVERHEARD
  }

  /**
   * What they are read in.
   *
   * @param next whether they are the conversation's next turn
   */
  private record Start(
      CallContext context, ConversationState state, Reading reading, boolean next) {}

  /**
   * @throws IllegalStateException if there is no such call
   */
  void keep(HospitalId hospital, CallId call, Late late) {
    boolean written = false;
    while (!written) written = kept(hospital, call, late);
  }

  /** Not if the conversation went on while we thought: then they are something else to it. */
  private boolean kept(HospitalId hospital, CallId id, Late late) {
    Optional<Start> start =
        scope.call(
            hospital.value(),
            () -> calls.said(late.id()) ? Optional.empty() : Optional.of(start(found(id), late)));
    if (start.isEmpty()) return true;
    Reply reply = think(start.get(), late);
    return scope.call(
        hospital.value(),
        () -> written(hospital, calls.lock(id).orElseThrow(), start.get(), reply, late));
  }

  private Call found(CallId id) {
    return calls.find(id).orElseThrow(() -> new IllegalStateException("no call " + id));
  }

  private Start start(Call call, Late late) {
    CallContext context = charts.context(call);
    Optional<ConversationState> state = call.state().map(ConversationJson::read);
    // before the opening could be written there is nothing to answer
    if (state.isEmpty())
      return new Start(
          context, talk.begin(context, call.plan().protocol()).next(), Reading.OVERHEARD, false);
    boolean here = call.turn() == late.after();
    return new Start(
        context,
        state.get(),
        reading(call, state.get(), here, late),
        here && !call.silenced() && state.get().ended().isEmpty());
  }

  private static Reading reading(Call call, ConversationState state, boolean here, Late late) {
    if (state.ended().isPresent() || call.toMachine()) return Reading.OVERHEARD;
    if (here && late.bearing() == Late.Bearing.ANSWER) return Reading.ANSWER;
    // to be asked who one is, and to say so, is one thing that only their own turn can do
    return here || state.identity().held() ? Reading.ASIDE : Reading.OVERHEARD;
  }

  private Reply think(Start start, Late late) {
    return switch (start.reading()) {
      case ANSWER -> talk.step(start.context(), start.state(), late.said());
      case ASIDE -> talk.aside(start.context(), start.state(), late.said());
      case OVERHEARD -> talk.overhear(start.context(), start.state(), late.said());
    };
  }

  private boolean written(HospitalId hospital, Call call, Start start, Reply reply, Late late) {
    if (calls.said(late.id())) return true;
    boolean goesOn = !call.silenced();
    if (start.next() && goesOn && call.turn() != late.after()) return false;
    // the opening is turn 1, though it may not be written yet
    int after = Math.max(1, Math.max(call.turn(), late.after()));
    var turn =
        new Turn(
            late.id(),
            writer.freeAfter(call, after),
            Optional.of(late.said()),
            Optional.of(start.state()),
            reply);
    if (start.next() && goesOn) writer.write(hospital, call, turn);
    else writer.writeLate(hospital, call, turn);
    return true;
  }
}

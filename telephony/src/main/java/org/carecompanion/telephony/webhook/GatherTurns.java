package org.carecompanion.telephony.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.call.CallAdmission;
import org.carecompanion.telephony.call.CallProgress;
import org.carecompanion.telephony.carrier.LineReport;
import org.carecompanion.telephony.carrier.LineState;

/**
 * One webhook of the gather loop: hand over, wait a little, and always answer with something true.
 */
@Dependent
class GatherTurns {
  /**
   * "One moment" and three pauses of a second, each with the wait of {@link TurnRunner}: ten
   * seconds in all.
   */
  static final int MOST_WAITS = 4;

  /** Of a call that was just answered. */
  private static final int OPENING = 1;

  private final CheckIn checkIn;
  private final CallProgress progress;
  private final TurnRunner runner;
  private final TwimlWriter twiml;
  private final Breakdown breakdown;
  @Inject private CallAdmission admission;

  /** What was heard at which turn of which call. */
  private record Heard(CarrierRequest request, CallId call, int turn, PatientTurn what) {}

  @Inject
  @SuppressWarnings("NullAway.Init") // the container injects the rest
  GatherTurns(
      CheckIn checkIn,
      CallProgress progress,
      TurnRunner runner,
      TwimlWriter twiml,
      Breakdown breakdown) {
    this.checkIn = checkIn;
    this.progress = progress;
    this.runner = runner;
    this.twiml = twiml;
    this.breakdown = breakdown;
  }

  String answered(CarrierRequest request, CallId call) {
    var nothing = new PatientTurn.Silent();
    return think(
        new Heard(request, call, OPENING, nothing),
        () ->
            admission
                .refusal(request.line(), call)
                .orElseGet(() -> checkIn.answered(request.line().hospital(), call)));
  }

  String heard(CarrierRequest request, CallId call, int turn) {
    PatientTurn heard = HeardForm.read(request.form());
    return think(
        new Heard(request, call, turn, heard),
        () -> checkIn.heard(request.line().hospital(), call, turn, heard));
  }

  /** The carrier could not use what we answered, or had no answer from us in time. */
  String fallenBack(CarrierRequest request, CallId call) {
    return breakdown.sorry(request, call);
  }

  /**
   * Some node has the patient's words and is still thinking, or was; its answer may be in the row
   * by now.
   */
  String waiting(CarrierRequest request, CallId call, int turn, int asked) {
    // tried on too: a database that refuses at once would use up all the looks in no time
    var outcome =
        runner.runOn(
            () ->
                progress.concerns(request.line(), call, request.carrierCallId().orElse(""))
                    ? admission
                        .refused(request.line(), call)
                        .or(() -> checkIn.ready(request.line().hospital(), call, turn))
                    : Optional.of(Answer.hangUp(turn)),
            () -> {}); // whoever has the words writes down that they are lost
    return switch (outcome) {
      case TurnRunner.Outcome.Ready<Optional<Answer>> ready when ready.value().isPresent() ->
          twiml.answer(request.line(), call, ready.value().get());
      case TurnRunner.Outcome.Ready<Optional<Answer>> notYet ->
          again(request, call, turn, asked + 1);
      case TurnRunner.Outcome.StillThinking<Optional<Answer>> slow ->
          again(request, call, turn, asked + 1);
      case TurnRunner.Outcome.Broken<Optional<Answer>> broken ->
          again(request, call, turn, asked + 1);
    };
  }

  private String again(CarrierRequest request, CallId call, int turn, int asked) {
    if (asked <= MOST_WAITS) return twiml.oneMoment(request.line(), call, turn, asked);
    return leave(request, call, turn);
  }

  private String think(Heard heard, Supplier<Answer> work) {
    CarrierRequest request = heard.request();
    CallId call = heard.call();
    var report = new LineReport(request.carrierCallId().orElse(""), LineState.IN_PROGRESS);
    var outcome =
        runner.runOn(
            () ->
                progress.report(request.line(), call, report)
                    ? work.get()
                    : Answer.hangUp(heard.turn()),
            () -> breakdown.lost(request.line(), call, heard.turn()));
    return switch (outcome) {
      case TurnRunner.Outcome.Ready<Answer> ready ->
          twiml.answer(request.line(), call, ready.value());
      case TurnRunner.Outcome.StillThinking<Answer> slow ->
          alarm(heard).orElseGet(() -> twiml.oneMoment(request.line(), call, heard.turn(), 1));
      case TurnRunner.Outcome.Broken<Answer> broken ->
          alarm(heard).orElseGet(() -> leave(request, call, heard.turn()));
    };
  }

  /** Whoever needs help now is not asked to wait. */
  private Optional<String> alarm(Heard heard) {
    return breakdown.alarm(heard.request().line(), heard.call(), heard.turn(), heard.what());
  }

  private String leave(CarrierRequest request, CallId call, int turn) {
    Optional<String> refused =
        turn == OPENING ? breakdown.noThread(request, call) : Optional.empty();
    return refused.orElseGet(() -> breakdown.sorry(request, call));
  }
}

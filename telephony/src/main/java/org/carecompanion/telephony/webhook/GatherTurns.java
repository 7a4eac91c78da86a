package org.carecompanion.telephony.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import org.carecompanion.clinical.checkin.Answer;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.domain.call.CallId;
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
  private static final int MOST_WAITS = 4;

  private final CheckIn checkIn;
  private final CallProgress progress;
  private final TurnRunner runner;
  private final TwimlWriter twiml;
  private final Breakdown breakdown;

  @Inject
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
    return think(request, call, 1, () -> checkIn.answered(request.line().hospital(), call));
  }

  String heard(CarrierRequest request, CallId call, int turn) {
    PatientTurn heard = HeardForm.read(request.form());
    return think(
        request, call, turn, () -> checkIn.heard(request.line().hospital(), call, turn, heard));
  }

  /**
   * Some node has the patient's words and is still thinking, or was; its answer may be in the row
   * by now.
   */
  String waiting(CarrierRequest request, CallId call, int turn, int asked) {
    var outcome = runner.run(() -> checkIn.ready(request.line().hospital(), call, turn));
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
    breakdown.interrupted(request.line(), call);
    return twiml.apology(request.line());
  }

  private String think(CarrierRequest request, CallId call, int turn, Supplier<Answer> work) {
    var report = new LineReport(request.carrierCallId().orElse(""), LineState.IN_PROGRESS);
    var outcome =
        runner.runOn(
            () -> progress.report(request.line(), call, report) ? work.get() : Answer.hangUp(turn));
    return switch (outcome) {
      case TurnRunner.Outcome.Ready<Answer> ready ->
          twiml.answer(request.line(), call, ready.value());
      case TurnRunner.Outcome.StillThinking<Answer> slow ->
          twiml.oneMoment(request.line(), call, turn, 1);
      case TurnRunner.Outcome.Broken<Answer> broken -> {
        breakdown.interrupted(request.line(), call);
        yield twiml.apology(request.line());
      }
    };
  }
}

package org.carecompanion.telephony.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.call.CallAdmission;
import org.carecompanion.telephony.call.CallProgress;
import org.carecompanion.telephony.call.LastWords;
import org.carecompanion.telephony.carrier.LineAccess;

/** What a carrier is told to say when a call cannot be gone on with; see {@link LastWords}. */
@Dependent
class Breakdown {
  private final CallProgress progress;
  private final TurnRunner runner;
  private final LastWords lastWords;
  private final TwimlWriter twiml;
  @Inject private CallAdmission admission;

  @Inject
  @SuppressWarnings("NullAway.Init") // the container injects the rest
  Breakdown(CallProgress progress, TurnRunner runner, LastWords lastWords, TwimlWriter twiml) {
    this.progress = progress;
    this.runner = runner;
    this.lastWords = lastWords;
    this.twiml = twiml;
  }

  /** The emergency wording, if these words ask for it. */
  Optional<String> alarm(LineAccess line, CallId call, int turn, PatientTurn heard) {
    return lastWords.alarm(line, call, turn, heard).map(twiml::lastWords);
  }

  /** The turn is written nowhere, and will not be. */
  void lost(LineAccess line, CallId call, int turn) {
    lastWords.turnLost(line, call, turn);
  }

  /** Takes leave with an apology; a person follows up as promised. */
  String sorry(CarrierRequest request, CallId call) {
    leave(request, call);
    return twiml.apology(request.line());
  }

  /**
   * The same for somebody who has just answered, where that is for want of threads: in the words of
   * all who are refused. Empty where there are threads.
   */
  Optional<String> noThread(CarrierRequest request, CallId call) {
    return admission
        .noThread(request.line())
        .map(
            refusal -> {
              leave(request, call);
              return twiml.answer(request.line(), call, refusal);
            });
  }

  private void leave(CarrierRequest request, CallId call) {
    LineAccess line = request.line();
    String carrierCallId = request.carrierCallId().orElse("");
    runner.start(
        () -> progress.interrupted(line, call, carrierCallId), () -> lastWords.endLost(line, call));
  }
}

package org.carecompanion.telephony.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.domain.call.CallId;
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

  @Inject
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
    LineAccess line = request.line();
    String carrierCallId = request.carrierCallId().orElse("");
    runner.start(
        () -> progress.interrupted(line, call, carrierCallId), () -> lastWords.endLost(line, call));
    return twiml.apology(line);
  }
}

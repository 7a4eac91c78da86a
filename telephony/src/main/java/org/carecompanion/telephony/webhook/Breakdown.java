package org.carecompanion.telephony.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.clinical.conversation.LoneGate;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.journal.Journal;
import org.carecompanion.clinical.journal.Missed;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.call.CallProgress;
import org.carecompanion.telephony.carrier.LineAccess;

/**
 * What is said and remembered when a call cannot be gone on with. None of it waits for the
 * database: what cannot be written goes into the journal, and from there to a person.
 */
@Dependent
class Breakdown {
  private final CallProgress progress;
  private final TurnRunner runner;
  private final Journal journal;
  private final LoneGate gate;
  private final TwimlWriter twiml;

  @Inject
  Breakdown(
      CallProgress progress, TurnRunner runner, Journal journal, LoneGate gate, TwimlWriter twiml) {
    this.progress = progress;
    this.runner = runner;
    this.journal = journal;
    this.gate = gate;
    this.twiml = twiml;
  }

  /**
   * The emergency wording, if these words ask for it. Said although the turn may still be written:
   * the journal looks whether it was before it raises an alert of its own.
   */
  Optional<String> alarm(LineAccess line, CallId call, int turn, PatientTurn heard) {
    Optional<LoneGate.Alarm> alarm = gate.check(heard, line.caller().voice());
    alarm.ifPresent(
        fired ->
            journal.note(line.hospital(), call, turn, new Missed.UrgentWords(fired.concept())));
    return alarm.map(fired -> twiml.lastWords(fired.saying()));
  }

  /** The turn is written nowhere, and will not be. */
  void lost(LineAccess line, CallId call, int turn) {
    journal.note(line.hospital(), call, turn, new Missed.TurnLost());
  }

  /** Takes leave with an apology; a person follows up as promised. */
  String sorry(CarrierRequest request, CallId call) {
    LineAccess line = request.line();
    String carrierCallId = request.carrierCallId().orElse("");
    runner.start(
        () -> progress.interrupted(line, call, carrierCallId),
        () -> journal.note(line.hospital(), call, 0, new Missed.EndLost()));
    return twiml.apology(line);
  }
}

package org.carecompanion.telephony.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.carecompanion.clinical.conversation.LoneGate;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.conversation.Saying;
import org.carecompanion.clinical.journal.Journal;
import org.carecompanion.clinical.journal.Missed;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.telephony.carrier.LineAccess;

/**
 * What is said and remembered when a call cannot be gone on with, however its sound runs. None of
 * it waits for the database: what cannot be written goes into the journal, and from there to a
 * person.
 */
@Dependent
public class LastWords {
  private final Journal journal;
  private final LoneGate gate;

  @Inject
  LastWords(Journal journal, LoneGate gate) {
    this.journal = journal;
    this.gate = gate;
  }

  /**
   * The emergency wording, if these words ask for it. Said although the turn may still be written:
   * the journal looks whether it was before it raises an alert of its own.
   */
  public Optional<Saying> alarm(LineAccess line, CallId call, int turn, PatientTurn heard) {
    Optional<LoneGate.Alarm> alarm = gate.check(heard, line.caller().voice());
    alarm.ifPresent(
        fired ->
            journal.note(line.hospital(), call, turn, new Missed.UrgentWords(fired.concept())));
    return alarm.map(LoneGate.Alarm::saying);
  }

  /** The turn is written nowhere, and will not be. */
  public void turnLost(LineAccess line, CallId call, int turn) {
    journal.note(line.hospital(), call, turn, new Missed.TurnLost());
  }

  /** We took leave, and the call's row does not know it. */
  public void endLost(LineAccess line, CallId call) {
    journal.note(line.hospital(), call, 0, new Missed.EndLost());
  }
}

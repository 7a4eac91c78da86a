package org.carecompanion.telephony.call;

import java.util.Optional;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.speech.turn.Pace;
import org.carecompanion.telephony.carrier.LineAccess;
import org.carecompanion.telephony.recording.Taped;

/**
 * Whose sound a stream carries.
 *
 * @param carrierCallId the carrier's id of the call
 * @param pace how fast the patient speaks, as their record says
 * @param recorded where to, if we record it
 */
public record StreamedCall(
    LineAccess line, CallId call, String carrierCallId, Pace pace, Optional<Taped> recorded) {
  /** Not recorded by us. */
  public StreamedCall(LineAccess line, CallId call, String carrierCallId, Pace pace) {
    this(line, call, carrierCallId, pace, Optional.empty());
  }
}

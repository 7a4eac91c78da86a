package org.carecompanion.telephony.call;

import org.carecompanion.domain.call.CallId;
import org.carecompanion.speech.turn.Pace;
import org.carecompanion.telephony.carrier.LineAccess;

/**
 * Whose sound a stream carries.
 *
 * @param carrierCallId the carrier's id of the call
 * @param pace how fast the patient speaks, as their record says
 */
public record StreamedCall(LineAccess line, CallId call, String carrierCallId, Pace pace) {}

package org.carecompanion.telephony.carrier;

import java.net.URI;
import java.time.Duration;

/** Acts on a call that is on the line. A call that is already over is no error. */
public interface LiveLine {
  /** The carrier itself ends what lasts longer. */
  Duration LONGEST_CALL = Duration.ofMinutes(30);

  /**
   * @throws CarrierAway if it is not known whether the call was ended
   */
  void end(LineAccess line, String carrierCallId);

  /**
   * Ends a call before anybody answers. Returns how it stands then: canceled, or what came first,
   * an answer or another end.
   *
   * @throws CarrierAway if it is not known whether the call was ended
   */
  LineReport cancel(LineAccess line, String carrierCallId);

  /**
   * Replaces what the call is being told by what this address gives.
   *
   * @throws CarrierAway if it is not known whether the carrier did
   */
  void redirect(LineAccess line, String carrierCallId, URI to);
}

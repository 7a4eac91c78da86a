package org.carecompanion.telephony.carrier;

import java.time.Instant;
import java.util.Optional;

/**
 * How a call stands at the carrier.
 *
 * @param ended by the carrier's clock, if it is over and the carrier says since when
 */
public record LineReport(String carrierCallId, LineState state, Optional<Instant> ended) {
  public LineReport(String carrierCallId, LineState state) {
    this(carrierCallId, state, Optional.empty());
  }
}

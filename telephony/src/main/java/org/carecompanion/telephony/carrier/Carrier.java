package org.carecompanion.telephony.carrier;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carecompanion.domain.patient.PhoneNumber;

/**
 * Places calls and tells how they stand. Implementations throw {@link CarrierAway} only from the
 * reads.
 */
public interface Carrier {
  /** Asks once, and never again by itself: a second request could ring a phone twice. */
  Placement place(LineAccess line, DialOrder order);

  /** How a call stands; empty if the carrier does not know it. */
  Optional<LineReport> look(LineAccess line, String carrierCallId);

  /** What a call took, as far as that is known; empty if the carrier does not know the call. */
  Optional<LineCost> cost(LineAccess line, String carrierCallId);

  /** Calls from this line to the number since then, oldest first. */
  List<LineReport> search(LineAccess line, PhoneNumber to, Instant since);
}

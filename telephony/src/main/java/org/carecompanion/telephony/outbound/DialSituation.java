package org.carecompanion.telephony.outbound;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.carecompanion.domain.hospital.Country;
import org.carecompanion.domain.patient.PhoneNumber;

/**
 * Everything the dial gate looks at.
 *
 * @param there where the patient is; empty if unknown
 */
record DialSituation(
    PhoneNumber number, Optional<ZoneId> there, Country country, Wishes wishes, Traffic traffic) {
  /** What the patient, or whoever answers there, wants. */
  record Wishes(Optional<Instant> agreedAt, Optional<Instant> stoppedAt) {}

  /**
   * What goes on now.
   *
   * @param liveCalls calls of ours that may be ringing this number
   * @param identityFailures in the window of {@code IdentityFailure}
   */
  record Traffic(
      long liveCalls, long identityFailures, Optional<Instant> pausedAt, long openLines) {}
}

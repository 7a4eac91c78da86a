package org.carecompanion.telephony.outbound;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.carecompanion.domain.hospital.Country;
import org.carecompanion.domain.hospital.Reach;
import org.carecompanion.domain.patient.PhoneNumber;

/**
 * Everything the dial gate looks at.
 *
 * @param there where the patient is; empty if unknown
 */
record DialSituation(Called called, Optional<ZoneId> there, Wishes wishes, Traffic traffic) {
  /**
   * What is dialed.
   *
   * @param law the country whose hours count: the number's own
   * @param reach what the hospital dials at all
   */
  record Called(PhoneNumber number, Country law, Reach reach) {}

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

package org.carecompanion.telephony.carrier;

import java.time.Duration;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.patient.PhoneNumber;

/**
 * Which call is to ring which number.
 *
 * @param ringFor how long before it counts as not answered
 */
public record DialOrder(CallId call, PhoneNumber to, Duration ringFor, Recorded recorded) {
  /** Long enough for somebody on crutches to reach the phone. */
  public static final Duration USUAL_RING = Duration.ofSeconds(40);

  /** Rings as long as usual, and is not recorded. */
  public DialOrder(CallId call, PhoneNumber to) {
    this(call, to, USUAL_RING, Recorded.NO);
  }

  /** Whether the carrier is to record it. */
  public enum Recorded {
    YES,
    NO
  }
}

package org.carecompanion.simulator.phone;

import org.carecompanion.simulator.phone.LineInterrupted.Cause;

/**
 * How a call ended.
 *
 * @param reason for people who read the simulator's record
 * @param errorCode Twilio's, or 0
 * @param sipCode the response that ended it, 200 for an answered call
 */
public record CallEnd(CallStatus status, String reason, int errorCode, int sipCode) {
  private static final int SIP_OK = 200;
  private static final int SIP_NOT_FOUND = 404;
  private static final int SIP_BUSY = 486;
  private static final int SIP_TERMINATED = 487;

  static CallEnd completed(String reason) {
    return new CallEnd(CallStatus.COMPLETED, reason, 0, SIP_OK);
  }

  static CallEnd failed(int errorCode, String reason) {
    return new CallEnd(CallStatus.FAILED, reason, errorCode, SIP_OK);
  }

  static CallEnd busy() {
    return new CallEnd(CallStatus.BUSY, "the line was engaged", 0, SIP_BUSY);
  }

  static CallEnd noAnswer() {
    return new CallEnd(CallStatus.NO_ANSWER, "nobody answered", 0, SIP_TERMINATED);
  }

  static CallEnd unreachable() {
    return new CallEnd(CallStatus.FAILED, "the network does not know the number", 0, SIP_NOT_FOUND);
  }

  /** Ended before anybody answered. */
  static CallEnd canceled(Cause cause) {
    String reason =
        switch (cause) {
          case Cause.Ordered ordered -> "canceled by the client";
          case Cause.TimeIsUp timeIsUp -> "the time limit was reached";
          case Cause.Stopping stopping -> "the simulator stopped";
        };
    return new CallEnd(CallStatus.CANCELED, reason, 0, SIP_TERMINATED);
  }
}

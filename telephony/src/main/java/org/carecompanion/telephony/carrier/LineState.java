package org.carecompanion.telephony.carrier;

import java.util.Optional;
import org.carecompanion.clinical.checkin.LineEnd;
import org.carecompanion.domain.call.CallStatus;

/** A carrier's state of a call, in our words. */
public enum LineState {
  DIALING,
  RINGING,
  IN_PROGRESS,
  COMPLETED,
  BUSY,
  NO_ANSWER,
  FAILED,
  CANCELED;

  /** Set when the line is over. */
  public Optional<LineEnd> end() {
    return switch (this) {
      case DIALING, RINGING, IN_PROGRESS -> Optional.empty();
      case COMPLETED -> Optional.of(LineEnd.COMPLETED);
      case BUSY -> Optional.of(LineEnd.BUSY);
      case NO_ANSWER -> Optional.of(LineEnd.NO_ANSWER);
      case FAILED -> Optional.of(LineEnd.FAILED);
      case CANCELED -> Optional.of(LineEnd.CANCELED);
    };
  }

  /** Whether it is too late to cancel the call. */
  public boolean answeredOrOver() {
    return this == IN_PROGRESS || end().isPresent();
  }

  /** How far the call has come while the line is not over. */
  public Optional<CallStatus> progress() {
    return switch (this) {
      case DIALING -> Optional.of(CallStatus.DIALING);
      case RINGING -> Optional.of(CallStatus.RINGING);
      case IN_PROGRESS -> Optional.of(CallStatus.IN_PROGRESS);
      case COMPLETED, BUSY, NO_ANSWER, FAILED, CANCELED -> Optional.empty();
    };
  }
}

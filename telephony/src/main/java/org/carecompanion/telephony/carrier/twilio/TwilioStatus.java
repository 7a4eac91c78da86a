package org.carecompanion.telephony.carrier.twilio;

import java.util.Optional;
import org.carecompanion.telephony.carrier.LineState;

/**
 * Twilio's words for the state of a call: REST and callbacks share them, {@code initiated} comes in
 * callbacks only.
 */
public final class TwilioStatus {
  private TwilioStatus() {}

  /** Empty for a word this version does not know. */
  public static Optional<LineState> of(String word) {
    return switch (word) {
      case "queued", "initiated" -> Optional.of(LineState.DIALING);
      case "ringing" -> Optional.of(LineState.RINGING);
      case "in-progress" -> Optional.of(LineState.IN_PROGRESS);
      case "completed" -> Optional.of(LineState.COMPLETED);
      case "busy" -> Optional.of(LineState.BUSY);
      case "no-answer" -> Optional.of(LineState.NO_ANSWER);
      case "failed" -> Optional.of(LineState.FAILED);
      case "canceled" -> Optional.of(LineState.CANCELED);
      default -> Optional.empty();
    };
  }
}

package org.carecompanion.simulator.phone;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a call stands, in Twilio's words. The REST resource never says {@code initiated}. */
public enum CallStatus {
  QUEUED,
  INITIATED,
  RINGING,
  IN_PROGRESS,
  COMPLETED,
  BUSY,
  FAILED,
  NO_ANSWER,
  CANCELED;

  /** Twilio's spelling. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public boolean isOver() {
    return compareTo(COMPLETED) >= 0;
  }

  public static Optional<CallStatus> of(String label) {
    return Arrays.stream(values()).filter(status -> status.label().equals(label)).findFirst();
  }
}

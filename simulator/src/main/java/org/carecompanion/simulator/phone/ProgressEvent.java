package org.carecompanion.simulator.phone;

import java.util.Locale;
import java.util.Optional;

/** The events a client may ask to be told about. */
public enum ProgressEvent {
  INITIATED,
  RINGING,
  ANSWERED,
  COMPLETED;

  public static Optional<ProgressEvent> of(String label) {
    for (ProgressEvent event : values()) {
      if (event.name().toLowerCase(Locale.ROOT).equals(label)) {
        return Optional.of(event);
      }
    }
    return Optional.empty();
  }
}

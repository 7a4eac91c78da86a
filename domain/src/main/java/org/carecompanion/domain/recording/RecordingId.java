package org.carecompanion.domain.recording;

import java.util.UUID;

/** Identifies the recording of a call. */
public record RecordingId(UUID value) {
  public static RecordingId random() {
    return new RecordingId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

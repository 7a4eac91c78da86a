package org.carecompanion.domain.call;

import java.util.UUID;

/** Identifies one attempt to place a call. */
public record AttemptId(UUID value) {
  public static AttemptId random() {
    return new AttemptId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException if the text is not an id
   */
  public static AttemptId of(String text) {
    return new AttemptId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.carecompanion.domain.call;

import java.util.UUID;

/** Identifies a phone call. */
public record CallId(UUID value) {
  public static CallId random() {
    return new CallId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException if the text is not an id
   */
  public static CallId of(String text) {
    return new CallId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

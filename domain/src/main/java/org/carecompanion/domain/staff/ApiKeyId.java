package org.carecompanion.domain.staff;

import java.util.UUID;

/** Identifies a program's key; knowing it opens nothing. */
public record ApiKeyId(UUID value) {
  public static ApiKeyId random() {
    return new ApiKeyId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException if the text is not an id
   */
  public static ApiKeyId of(String text) {
    return new ApiKeyId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

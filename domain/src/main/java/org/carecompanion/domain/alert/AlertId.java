package org.carecompanion.domain.alert;

import java.util.UUID;

/** Identifies an alert. */
public record AlertId(UUID value) {
  public static AlertId random() {
    return new AlertId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException if the text is not an id
   */
  public static AlertId of(String text) {
    return new AlertId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

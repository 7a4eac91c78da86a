package org.carecompanion.domain.finding;

import java.util.UUID;

/** Identifies a finding. */
public record FindingId(UUID value) {
  public static FindingId random() {
    return new FindingId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException if the text is not an id
   */
  public static FindingId of(String text) {
    return new FindingId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

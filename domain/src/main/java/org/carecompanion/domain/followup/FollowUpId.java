package org.carecompanion.domain.followup;

import java.util.UUID;

/** Identifies a follow-up. */
public record FollowUpId(UUID value) {
  public static FollowUpId random() {
    return new FollowUpId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException if the text is not an id
   */
  public static FollowUpId of(String text) {
    return new FollowUpId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

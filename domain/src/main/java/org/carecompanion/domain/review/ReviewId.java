package org.carecompanion.domain.review;

import java.util.UUID;

/** Identifies a review of how a call was understood. */
public record ReviewId(UUID value) {
  public static ReviewId random() {
    return new ReviewId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

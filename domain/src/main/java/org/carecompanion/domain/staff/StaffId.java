package org.carecompanion.domain.staff;

import java.util.UUID;

/** Identifies a member of staff. */
public record StaffId(UUID value) {
  public static StaffId random() {
    return new StaffId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException if the text is not an id
   */
  public static StaffId of(String text) {
    return new StaffId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

package org.carecompanion.domain.hospital;

import java.util.UUID;

/** Identifies a hospital. */
public record HospitalId(UUID value) {
  public static HospitalId random() {
    return new HospitalId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException if the text is not an id
   */
  public static HospitalId of(String text) {
    return new HospitalId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

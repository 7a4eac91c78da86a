package org.carecompanion.domain.patient;

import java.util.UUID;

/** Identifies a patient. */
public record PatientId(UUID value) {
  public static PatientId random() {
    return new PatientId(UUID.randomUUID());
  }

  /**
   * @throws IllegalArgumentException if the text is not an id
   */
  public static PatientId of(String text) {
    return new PatientId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}

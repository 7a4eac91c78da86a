package org.carecompanion.clinical.understanding;

import java.time.LocalDate;

/** The one person a call is for. Never printed: {@code toString} tells nothing. */
public record Person(String givenName, String familyName, LocalDate dateOfBirth) {
  public Person {
    if (givenName.isBlank() || familyName.isBlank()) {
      throw new IllegalArgumentException("a person has a given and a family name");
    }
  }

  public String fullName() {
    return givenName + " " + familyName;
  }

  @Override
  public String toString() {
    return "Person[redacted]";
  }
}

package org.carecompanion.clinical.understanding;

import java.time.LocalDate;

/** The one person a call is for. Never printed: {@code toString} tells nothing. */
public record Person(String givenName, String familyName, LocalDate dateOfBirth) {
  public Person {
    if (givenName.isBlank() || familyName.isBlank()) {
      throw new IllegalArgumentException("a person has a given and a family name");
    }
  }

  /**
   * Somebody whose name is written in one: the first word is the given name.
   *
   * @throws IllegalArgumentException when it is only one word
   */
  public static Person named(String fullName, LocalDate dateOfBirth) {
    String[] parts = fullName.strip().split("\\s+", 2);
    return new Person(parts[0], parts.length > 1 ? parts[1] : "", dateOfBirth);
  }

  public String fullName() {
    return givenName + " " + familyName;
  }

  @Override
  public String toString() {
    return "Person[redacted]";
  }
}

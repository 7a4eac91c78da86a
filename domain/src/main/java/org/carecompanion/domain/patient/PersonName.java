package org.carecompanion.domain.patient;

/** A person's name in two parts, 1 to 80 characters each. */
public record PersonName(String given, String family) {
  public PersonName {
    given = given.strip();
    family = family.strip();
    if (given.isEmpty() || given.length() > 80)
      throw new IllegalArgumentException("a given name has 1 to 80 characters");
    if (family.isEmpty() || family.length() > 80)
      throw new IllegalArgumentException("a family name has 1 to 80 characters");
  }

  /** As lists show it: Gonzalez, Maria. */
  public String inLists() {
    return family + ", " + given;
  }
}

package org.carecompanion.domain.call;

/** A program's own name for a call: unique in the hospital, searchable, never words. */
public record CallReference(String value) {
  public CallReference {
    if (!value.matches("[A-Za-z0-9][A-Za-z0-9._:/#-]{0,79}"))
      throw new IllegalArgumentException(
          "a reference has 1 to 80 letters, digits and . _ : / # - and begins with a letter or digit");
  }

  @Override
  public String toString() {
    return value;
  }
}

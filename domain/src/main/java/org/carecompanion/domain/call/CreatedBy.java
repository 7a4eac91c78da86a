package org.carecompanion.domain.call;

/** Who asked a program for a call, as that program knows them, such as a user's name in it. */
public record CreatedBy(String name) {
  public CreatedBy {
    name = name.strip();
    if (name.isEmpty() || name.length() > 80 || !Printable.all(name))
      throw new IllegalArgumentException("created_by has 1 to 80 printable characters");
  }
}

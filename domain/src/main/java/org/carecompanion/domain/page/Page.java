package org.carecompanion.domain.page;

import java.util.Optional;

/**
 * Which piece of a list is wanted.
 *
 * @param after the last row of the page before; empty for the first page
 * @param size at most that many rows
 */
public record Page(Optional<Mark> after, int size) {
  public Page {
    if (size < 1) throw new IllegalArgumentException("a page has at least one row");
  }

  public static Page first(int size) {
    return new Page(Optional.empty(), size);
  }
}

package org.carecompanion.clinical.understanding;

/** Words {@code first} to {@code last} of a turn, both included, counted from 0. */
record Span(int first, int last) {
  Span {
    if (first < 0 || last < first) {
      throw new IllegalArgumentException("span " + first + " to " + last);
    }
  }

  boolean overlaps(Span other) {
    return first <= other.last && other.first <= last;
  }

  int length() {
    return last - first + 1;
  }
}

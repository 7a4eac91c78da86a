package org.carecompanion.db.figures;

import java.util.List;
import java.util.Locale;

/**
 * One label of a figure with every value it can have: whatever else comes is {@link #OTHER}. Only
 * names that our own code gives its jobs may be any word.
 */
public record Label(String name, List<String> values) {
  public static final String OTHER = "other";
  private static final String NAME_OF_A_JOB = "[a-z][a-z-]{2,40}";

  /** The name of a job's kind: as many values as there are handlers. */
  static Label ofJobs(String name) {
    return new Label(name, List.of());
  }

  static Label of(String name, String... values) {
    return new Label(name, List.of(values));
  }

  String bounded(String value) {
    String small = value.toLowerCase(Locale.ROOT);
    boolean known = values.isEmpty() ? small.matches(NAME_OF_A_JOB) : values.contains(small);
    return known ? small : OTHER;
  }
}

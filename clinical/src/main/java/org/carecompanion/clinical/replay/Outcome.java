package org.carecompanion.clinical.replay;

import java.util.List;

/** What a call comes to: everything found, and the alerts it raises. */
public record Outcome(List<Seen> findings, List<Raised> alerts) {
  public Outcome {
    findings = List.copyOf(findings);
    alerts = List.copyOf(alerts);
  }

  /**
   * A finding.
   *
   * @param status as in the API, such as {@code present}
   * @param value with its unit, such as {@code 8 score}; empty without one
   * @param words as they were said
   */
  public record Seen(int turn, String concept, String status, String value, String words) {
    boolean about(Seen other) {
      return turn == other.turn && concept.equals(other.concept);
    }

    /** The words that were quoted may differ. */
    boolean same(Seen other) {
      return about(other) && status.equals(other.status) && value.equals(other.value);
    }
  }

  /**
   * An alert.
   *
   * @param concept what it is about
   */
  public record Raised(String concept, String severity, String rule, String title, String words) {
    boolean about(Raised other) {
      return concept.equals(other.concept);
    }

    boolean same(Raised other) {
      return about(other) && severity.equals(other.severity);
    }
  }
}

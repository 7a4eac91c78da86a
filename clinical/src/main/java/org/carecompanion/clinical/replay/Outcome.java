package org.carecompanion.clinical.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.carecompanion.domain.finding.Severity;

/**
 * What a call comes to: everything found, and the alerts it raises. The same thing found twice is
 * one finding, the same alert raised again worse is the worse one.
 */
public record Outcome(List<Seen> findings, List<Raised> alerts) {
  public Outcome {
    findings = each(findings, Seen::same);
    alerts = each(alerts.stream().sorted(Raised.WORST_FIRST).toList(), Raised::ofTheSameRule);
  }

  private static <T> List<T> each(List<T> all, BiPredicate<T, T> same) {
    List<T> once = new ArrayList<>();
    for (T one : all) if (once.stream().noneMatch(kept -> same.test(kept, one))) once.add(one);
    return List.copyOf(once);
  }

  /**
   * A finding.
   *
   * @param turn in which it was first found
   * @param status as in the API, such as {@code present}
   * @param value with its unit, such as {@code 8 score}; empty without one
   * @param words as they were said
   */
  public record Seen(int turn, String concept, String status, String value, String words) {
    boolean about(Seen other) {
      return concept.equals(other.concept);
    }

    /** Where it was found, and the words that were quoted, may differ. */
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
    private static final Comparator<Raised> WORST_FIRST =
        Comparator.comparing(Raised::level).reversed();

    Severity level() {
      return Severity.valueOf(severity.toUpperCase(Locale.ROOT));
    }

    boolean about(Raised other) {
      return concept.equals(other.concept);
    }

    /** Of what several findings come to together, any may stand for it. */
    boolean same(Raised other) {
      return severity.equals(other.severity) && (about(other) || rule.equals(other.rule));
    }

    boolean ofTheSameRule(Raised other) {
      return about(other) && rule.equals(other.rule);
    }
  }
}

package org.carecompanion.clinical.protocol;

import java.util.List;
import java.util.Set;
import org.carecompanion.clinical.protocol.Question.Days;
import org.carecompanion.domain.alert.AlertType;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Quantity;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.surgery.ProcedureFamily;

/**
 * How soon a nurse must look at what: the clinical half of triage, as a file a clinician can read
 * and sign. {@code clinical.triage} has the mechanisms.
 *
 * @param families the operations it is for; none for the table of every operation
 */
public record TriageTable(Protocol.Id id, Set<ProcedureFamily> families, Rows rows) {
  public TriageTable {
    families = Set.copyOf(families);
  }

  /** Everything the file lists, each in its order. */
  public record Rows(
      List<Flag> flags,
      List<Normal> expected,
      List<Together> together,
      List<Limit> limits,
      List<Treated> treated) {
    public Rows {
      flags = List.copyOf(flags);
      expected = List.copyOf(expected);
      together = List.copyOf(together);
      limits = List.copyOf(limits);
      treated = List.copyOf(treated);
    }
  }

  /**
   * What an alert by this row is called.
   *
   * @param rule such as {@code R-01}; never changes its meaning, alerts carry it
   * @param title for the nurse; holds no words of the patient
   * @param source where the row comes from
   */
  public record Heading(String rule, String title, AlertType type, String source) {}

  /**
   * A concept that is so.
   *
   * @param cluster two moderate findings of one cluster are high; empty for none
   */
  public record Flag(
      Heading heading, Set<Concept> concepts, Level level, Days days, String cluster) {
    public Flag {
      concepts = Set.copyOf(concepts);
    }
  }

  /**
   * @param passed what it is worth when it is said to be over
   */
  public record Level(Severity present, Severity passed) {}

  /** What belongs to a normal recovery on these days. */
  public record Normal(Set<Concept> concepts, Days days, String source) {
    public Normal {
      concepts = Set.copyOf(concepts);
    }
  }

  /**
   * Several things of one call.
   *
   * @param all of each set at least one
   */
  public record Together(Heading heading, List<Set<Concept>> all, Severity severity) {
    public Together {
      all = List.copyOf(all);
    }
  }

  /** A number the patient gave about a concept. */
  public record Limit(
      Heading heading, Concept concept, Bound bound, Severity severity, String cluster) {}

  public record Bound(Reach reach, Quantity value) {}

  /** When a number counts. */
  public enum Reach {
    /** At the value and beyond. */
    FROM,
    /** Under the value. */
    BELOW,
    /** More than at the last call, by the value at least. */
    RISE
  }

  /**
   * What a doctor knows of and treats is to be looked at, not rushed to.
   *
   * @param severity the most the concepts are worth then
   */
  public record Treated(Concept by, Set<Concept> concepts, Severity severity, String source) {
    public Treated {
      concepts = Set.copyOf(concepts);
    }
  }
}

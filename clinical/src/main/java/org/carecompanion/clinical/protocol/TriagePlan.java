package org.carecompanion.clinical.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.clinical.protocol.TriageTable.Flag;
import org.carecompanion.clinical.protocol.TriageTable.Heading;
import org.carecompanion.clinical.protocol.TriageTable.Limit;
import org.carecompanion.clinical.protocol.TriageTable.Reach;
import org.carecompanion.clinical.protocol.TriageTable.Rows;
import org.carecompanion.clinical.protocol.TriageTable.Together;
import org.carecompanion.clinical.protocol.TriageTable.Treated;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.finding.Unit;

/**
 * The tables that hold for one call: the family's word goes before that of every operation. A
 * concept without a row of its own counts as what it is a narrower kind of.
 */
public final class TriagePlan {
  private final List<TriageTable> tables;
  private final List<Limit> limits;

  /**
   * @param tables the family's first
   */
  public TriagePlan(List<TriageTable> tables) {
    this.tables = List.copyOf(tables);
    this.limits = nearest(tables);
  }

  /** The family's first. */
  public List<TriageTable> tables() {
    return tables;
  }

  /** The row for a concept on this day; none when it is expected then, or nobody flags it. */
  public Optional<Flag> flag(Concept concept, int day) {
    for (TriageTable table : tables) {
      Optional<Flag> flag =
          table.rows().flags().stream()
              .filter(row -> row.concepts().contains(concept) && row.days().contains(day))
              .findFirst();
      if (flag.isPresent() || normal(table.rows(), concept, day)) {
        return flag;
      }
    }
    return concept.broader().flatMap(wider -> flag(wider, day));
  }

  /** Whether it belongs to a normal recovery on this day, and nothing nearer says otherwise. */
  public boolean expected(Concept concept, int day) {
    for (TriageTable table : tables) {
      if (normal(table.rows(), concept, day)) {
        return true;
      }
      if (table.rows().flags().stream()
          .anyMatch(row -> row.concepts().contains(concept) && row.days().contains(day))) {
        return false;
      }
    }
    return false;
  }

  private static boolean normal(Rows rows, Concept concept, int day) {
    return rows.expected().stream()
        .anyMatch(row -> row.concepts().contains(concept) && row.days().contains(day));
  }

  public List<Together> together() {
    return tables.stream().flatMap(table -> table.rows().together().stream()).toList();
  }

  public List<Treated> treated() {
    return tables.stream().flatMap(table -> table.rows().treated().stream()).toList();
  }

  private record Place(Concept concept, Reach reach, Unit unit, Severity severity) {}

  /** Every limit; a family's value stands in the place of the general one of the same severity. */
  public List<Limit> limits() {
    return limits;
  }

  private static List<Limit> nearest(List<TriageTable> tables) {
    Map<Place, Limit> limits = new LinkedHashMap<>();
    for (TriageTable table : tables) {
      for (Limit row : table.rows().limits()) {
        Unit unit = row.bound().value().unit();
        limits.putIfAbsent(
            new Place(row.concept(), row.bound().reach(), unit, row.severity()), row);
      }
    }
    return List.copyOf(limits.values());
  }

  /** Every row that can raise something, with what it can give. */
  public Map<Heading, Severity> headings() {
    Map<Heading, Severity> all = new LinkedHashMap<>();
    for (TriageTable table : tables) {
      Rows rows = table.rows();
      rows.flags().forEach(row -> all.put(row.heading(), row.level().present()));
      rows.together().forEach(row -> all.put(row.heading(), row.severity()));
      rows.limits().forEach(row -> all.put(row.heading(), row.severity()));
    }
    return all;
  }
}

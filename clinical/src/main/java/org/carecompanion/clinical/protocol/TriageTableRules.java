package org.carecompanion.clinical.protocol;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carecompanion.clinical.protocol.Question.Days;
import org.carecompanion.clinical.protocol.TriageTable.Flag;
import org.carecompanion.clinical.protocol.TriageTable.Normal;
import org.carecompanion.domain.finding.Concept;

/**
 * What a triage table must hold to beyond being readable: nothing in it may speak against itself.
 */
final class TriageTableRules {
  private final FaultList faults;

  TriageTableRules(FaultList faults) {
    this.faults = faults;
  }

  void check(TriageTable table) {
    List<Flag> flags = table.rows().flags();
    for (int one = 0; one < flags.size(); one++) {
      for (int other = one + 1; other < flags.size(); other++) {
        twice(flags.get(one), flags.get(other), other);
      }
      normal(flags.get(one), table.rows().expected(), one);
    }
  }

  private void twice(Flag flag, Flag other, int at) {
    for (Concept concept : shared(flag.concepts(), other.concepts())) {
      if (overlap(flag.days(), other.days())) {
        faults.add("flags[" + at + "].concepts", concept.code() + " is flagged twice on one day");
      }
    }
  }

  private void normal(Flag flag, List<Normal> expected, int at) {
    for (Normal normal : expected) {
      for (Concept concept : shared(flag.concepts(), normal.concepts())) {
        if (overlap(flag.days(), normal.days())) {
          faults.add(
              "flags[" + at + "].concepts", concept.code() + " is flagged and expected on one day");
        }
      }
    }
  }

  private static Set<Concept> shared(Set<Concept> some, Set<Concept> others) {
    Set<Concept> both = new HashSet<>(some);
    both.retainAll(others);
    return both;
  }

  private static boolean overlap(Days one, Days other) {
    return one.from() <= other.to() && other.from() <= one.to();
  }
}

package org.carecompanion.clinical.triage;

import java.util.Map;
import org.carecompanion.clinical.protocol.TriagePlan;
import org.carecompanion.clinical.protocol.TriageTables;

/**
 * What a finding is judged by beside itself.
 *
 * @param plan the tables that hold for the operation
 * @param postOperativeDay the day of surgery is 0
 * @param earlierPain the scores of the last call before this one, by the id of the question
 */
public record TriageContext(
    TriagePlan plan, int postOperativeDay, Map<String, Integer> earlierPain) {
  public TriageContext {
    earlierPain = Map.copyOf(earlierPain);
  }

  public TriageContext(TriagePlan plan, int postOperativeDay) {
    this(plan, postOperativeDay, Map.of());
  }

  /** Nothing is known but the words: what holds for every operation, on the first day. */
  public static TriageContext unknown() {
    return new TriageContext(TriageTables.shared().any(), 0);
  }
}

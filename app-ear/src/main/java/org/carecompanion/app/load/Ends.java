package org.carecompanion.app.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * How the calls of a run ended.
 *
 * @param outcomes how many had which, as the product tells it
 */
record Ends(Map<String, Integer> outcomes, Without without) {
  private static final String NOT_PLACED = "not_placed";
  private static final String AS_IT_SHOULD = "completed";

  /**
   * Calls without an outcome.
   *
   * @param refused the product did not want to place them
   * @param lost over at the carrier, and the product does not know it
   * @param going not over yet
   */
  record Without(int refused, int lost, int going) {}

  void writeTo(ObjectNode figures) {
    int notPlaced = outcomes.getOrDefault(NOT_PLACED, 0);
    figures.put("admitted", all() - notPlaced);
    figures.put("refused", without.refused() + notPlaced);
    figures.put("lost", without.lost());
    figures.put("still_going", without.going());
    ObjectNode ended = figures.putObject("outcomes");
    outcomes.forEach(ended::put);
  }

  private int all() {
    int ended = outcomes.values().stream().mapToInt(Integer::intValue).sum();
    return ended + without.lost() + without.going();
  }

  /** Those that did not end as they should: each caller would have. */
  int dropped() {
    int good = outcomes.getOrDefault(AS_IT_SHOULD, 0) + outcomes.getOrDefault(NOT_PLACED, 0);
    return all() - without.going() - good;
  }
}

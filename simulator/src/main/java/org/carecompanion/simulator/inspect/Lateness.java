package org.carecompanion.simulator.inspect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** How late something was, counted by whole milliseconds. */
final class Lateness {
  private static final int LONGEST_MS = 1000;

  private Lateness() {}

  /**
   * @param counts each with how often it was 0, 1, 2 … ms late
   */
  static ObjectNode of(Stream<int[]> counts) {
    long[] all = new long[LONGEST_MS + 1];
    counts.forEach(
        one -> {
          for (int ms = 0; ms < one.length; ms++) {
            all[Math.min(ms, LONGEST_MS)] += one[ms];
          }
        });
    long sum = 0;
    for (long count : all) {
      sum += count;
    }
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("count", sum);
    for (int percent : List.of(50, 95, 99)) {
      put(json, "p" + percent, all, (long) Math.ceil(sum * percent / 100.0));
    }
    put(json, "max", all, sum);
    return json;
  }

  private static void put(ObjectNode json, String name, long[] counts, long rank) {
    long seen = 0;
    for (int ms = 0; ms < counts.length && rank > 0; ms++) {
      seen += counts[ms];
      if (seen >= rank) {
        json.put(name, ms);
        return;
      }
    }
    json.putNull(name);
  }
}

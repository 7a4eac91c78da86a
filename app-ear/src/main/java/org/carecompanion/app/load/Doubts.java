package org.carecompanion.app.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;

/** Why the figures of a run with sound should not be taken for what they look like. */
final class Doubts {
  /** With fewer streams than this share of those asked for, something else was measured. */
  private static final double ENOUGH = 0.95;

  /** Of one core. */
  private static final double BUSY = 0.9;

  /** Whole milliseconds: a frame. */
  private static final int LATE = 20;

  private final ArrayNode found = JsonNodeFactory.instance.arrayNode();

  private Doubts() {}

  /**
   * @param figures as {@link LoadRun} prints them
   */
  static ArrayNode about(JsonNode figures) {
    var doubts = new Doubts();
    doubts.streams(figures);
    JsonNode measured = figures.path("streams");
    JsonNode generator = measured.path("generator");
    if (generator.path("cores").asDouble() > BUSY)
      doubts.add(
          "the load generator took %.2f of a core: it may be what was late",
          generator.path("cores").asDouble());
    if (generator.path("late_ms").path("p99").asInt() > LATE)
      doubts.add(
          "the load generator was late by %d ms at its 99th percentile",
          generator.path("late_ms").path("p99").asInt());
    if (measured.path("barge_ins_cleared").asLong() == 0)
      doubts.add("nobody was let interrupt: pause_ms, clear_ms, frames_after_clear are not known");
    return doubts.found;
  }

  private void streams(JsonNode figures) {
    double open = figures.path("streams_open").asDouble();
    long wanted = figures.path("calls").asLong();
    if (open < ENOUGH * wanted)
      add("on average %.1f of %d streams were open: these are figures of fewer", open, wanted);
    if (figures.path("fallen_back").asLong() > 0)
      add("%d calls fell back to Gather", figures.path("fallen_back").asLong());
    if (figures.at("/outcomes/interrupted").asLong() > 0)
      add("%d calls were interrupted on our side", figures.at("/outcomes/interrupted").asLong());
    if (figures.path("still_going").asLong() > 0)
      add(
          "%d calls did not end though their patients had hung up",
          figures.path("still_going").asLong());
  }

  private void add(String text, Object... values) {
    found.add(String.format(Locale.ROOT, text, values));
  }
}

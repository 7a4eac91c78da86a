package org.carecompanion.app.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Whether what the product holds stays the same while calls come and go. The first quarter of the
 * time is left out: caches, pools and compiled code fill then. Flat means that the mean of the last
 * quarter is at most 5% and {@link #SLACK} above the mean of the second.
 */
final class Soak {
  /** A look a minute: each collects the heap, which callers may notice. */
  static final Duration EVERY = Duration.ofMinutes(1);

  private static final double SHARE = 1.05;

  /** A pool may be one or two larger at one moment than at another. */
  private static final double SLACK = 3;

  /** With fewer, quarters are too small to be compared. */
  static final int FEWEST = 8;

  private record Look(long second, Gauges gauges) {}

  private final List<Look> looks = new ArrayList<>();

  void add(Gauges gauges, Duration since) {
    looks.add(new Look(since.toSeconds(), gauges));
  }

  /** Adds every look, and what is not flat; nothing of it when there were too few. */
  void writeTo(ObjectNode figures) {
    ArrayNode held = figures.putArray("held");
    for (Look look : looks) look.gauges().writeTo(held.addObject().put("second", look.second()));
    if (looks.size() >= FEWEST) figures.set("grew", grown());
  }

  private ArrayNode grown() {
    ArrayNode grown = JsonNodeFactory.instance.arrayNode();
    if (grew(Gauges::liveHeapMb)) grown.add("live_heap_mb");
    if (grew(Gauges::residentMb)) grown.add("resident_mb");
    if (grew(Gauges::threads)) grown.add("threads");
    if (grew(Gauges::fileHandles)) grown.add("file_handles");
    if (grew(Gauges::databaseProcesses)) grown.add("database_processes");
    return grown;
  }

  private boolean grew(ToLongFunction<Gauges> what) {
    int quarter = looks.size() / 4;
    double before = mean(looks.subList(quarter, 2 * quarter), what);
    double after = mean(looks.subList(looks.size() - quarter, looks.size()), what);
    return after > before * SHARE && after > before + SLACK;
  }

  private static double mean(List<Look> looks, ToLongFunction<Gauges> what) {
    return looks.stream().mapToLong(look -> what.applyAsLong(look.gauges())).average().orElse(0);
  }
}

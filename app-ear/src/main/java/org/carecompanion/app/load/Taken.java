package org.carecompanion.app.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;

/**
 * What the product's process takes for its streams: without its database, which is processes of its
 * own.
 *
 * @param cores of processor time
 * @param idle what it held before there was any call
 * @param busy what it held with all of them; what has grown once, such as compiled code, counts as
 *     theirs
 */
record Taken(double cores, Gauges idle, Gauges busy) {

  /**
   * @param streams how many there were on average; nothing can be said of none
   */
  void writeTo(ObjectNode figures, OptionalDouble streams) {
    put(figures, "cpu_per_stream", cores, streams);
    put(figures, "memory_per_stream_mb", busy.residentMb() - idle.residentMb(), streams);
    put(figures, "live_heap_per_stream_mb", busy.liveHeapMb() - idle.liveHeapMb(), streams);
  }

  private static void put(ObjectNode figures, String name, double all, OptionalDouble streams) {
    if (streams.isPresent()) figures.put(name, all / streams.getAsDouble());
    else figures.putNull(name);
  }
}

package org.carecompanion.app.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.carecompanion.app.stage.StageProblem;

/**
 * What the product's process takes for its streams from now on: without its database, which is
 * processes of its own.
 */
final class Taken {
  private final ProcessHandle product;
  private final LongSupplier nanos;
  private final long begun;
  private final Duration before;

  Taken(ProcessHandle product, LongSupplier nanos) {
    this.product = product;
    this.nanos = nanos;
    begun = nanos.getAsLong();
    before = processorTime();
  }

  /**
   * @param idle before there was any call
   * @param busy with all of them; what has grown once, such as compiled code, counts as theirs
   */
  void writeTo(ObjectNode figures, Gauges idle, Gauges busy, int streams) {
    double cores = (double) processorTime().minus(before).toNanos() / (nanos.getAsLong() - begun);
    figures.put("cpu_per_stream", cores / streams);
    figures.put("memory_per_stream_mb", (double) (busy.residentMb() - idle.residentMb()) / streams);
    figures.put(
        "live_heap_per_stream_mb", (double) (busy.liveHeapMb() - idle.liveHeapMb()) / streams);
  }

  private Duration processorTime() {
    return product
        .info()
        .totalCpuDuration()
        .orElseThrow(() -> new StageProblem("This system does not tell what a process takes."));
  }
}

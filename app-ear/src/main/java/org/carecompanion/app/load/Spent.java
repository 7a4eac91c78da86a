package org.carecompanion.app.load;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.carecompanion.app.stage.StageProblem;

/** The processor time a program takes from now on; what it starts is not counted. */
final class Spent {
  private final ProcessHandle program;
  private final LongSupplier nanos;
  private final long begun;
  private final Duration before;

  Spent(ProcessHandle program, LongSupplier nanos) {
    this.program = program;
    this.nanos = nanos;
    begun = nanos.getAsLong();
    before = processorTime();
  }

  /** As a share of one core. */
  double cores() {
    return (double) processorTime().minus(before).toNanos() / (nanos.getAsLong() - begun);
  }

  private Duration processorTime() {
    return program
        .info()
        .totalCpuDuration()
        .orElseThrow(() -> new StageProblem("This system does not tell what a process takes."));
  }
}

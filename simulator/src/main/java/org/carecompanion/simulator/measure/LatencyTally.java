package org.carecompanion.simulator.measure;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Latencies of one kind, in a histogram of microseconds. Not safe for several threads. */
final class LatencyTally {
  /**
   * Above the carrier's cap of 15 s on a whole exchange, so nothing measured is ever out of range.
   */
  private static final long HIGHEST_MICROS = TimeUnit.SECONDS.toMicros(120);

  private static final int SIGNIFICANT_DIGITS = 3;
  private static final double MICROS_PER_MS = 1000.0;

  private final Histogram micros = new Histogram(HIGHEST_MICROS, SIGNIFICANT_DIGITS);
  private long errors;

  void add(Duration latency) {
    micros.recordValue(Math.min(HIGHEST_MICROS, latency.toNanos() / 1000));
  }

  void addError() {
    errors++;
  }

  LatencyFigures figures() {
    return new LatencyFigures(
        new LatencyFigures.Counts(micros.getTotalCount(), errors),
        percentile(50),
        percentile(95),
        percentile(99),
        micros.getMaxValue() / MICROS_PER_MS);
  }

  private double percentile(double share) {
    return micros.getValueAtPercentile(share) / MICROS_PER_MS;
  }
}

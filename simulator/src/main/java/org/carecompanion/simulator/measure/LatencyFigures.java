package org.carecompanion.simulator.measure;

/** Milliseconds from sending a request to its whole answer, over the answered ones. */
public record LatencyFigures(Counts counts, double p50, double p95, double p99, double max) {

  /** Requests answered with a success status, and requests that were not. */
  public record Counts(long answered, long errors) {}
}

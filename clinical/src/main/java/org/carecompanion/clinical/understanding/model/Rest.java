package org.carecompanion.clinical.understanding.model;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lets a model that fails again and again rest, so that a vendor's bad hour does not cost every
 * turn its time limit. After the rest one turn tries again.
 */
final class Rest {
  private static final int FAILURES = 3;
  private static final Duration LENGTH = Duration.ofSeconds(30);

  private final LongSupplier nanos;
  private int failures;
  private long over;

  /**
   * @param nanos a clock that only goes forward, such as {@code System::nanoTime}
   */
  Rest(LongSupplier nanos) {
    this.nanos = nanos;
  }

  synchronized boolean rests() {
    return failures >= FAILURES && nanos.getAsLong() - over < 0;
  }

  synchronized void succeeded() {
    failures = 0;
  }

  synchronized void failed() {
    failures++;
    over = nanos.getAsLong() + LENGTH.toNanos();
  }
}

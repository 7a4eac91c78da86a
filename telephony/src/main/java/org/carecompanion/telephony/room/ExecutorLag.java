package org.carecompanion.telephony.room;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;

/**
 * How long work waits until a thread of the server takes it: each turn of each call is such work.
 * Tried with work of its own, one at a time. For any thread.
 */
final class ExecutorLag {
  static final Duration EVERY = Duration.ofMillis(250);

  /** The last five seconds. */
  static final int REMEMBERED = 20;

  private final Executor threads;
  private final Duration bearable;
  private final LongSupplier nanos;
  private final Moments moments = new Moments(REMEMBERED);
  private boolean waits;
  private boolean inLine;
  private long since;
  private Duration last = Duration.ZERO;

  /**
   * @param bearable how long work may wait
   */
  ExecutorLag(Executor threads, Duration bearable, LongSupplier nanos) {
    this.threads = threads;
    this.bearable = bearable;
    this.nanos = nanos;
  }

  /** To be said each {@link #EVERY}. Does not wait. */
  void look() {
    if (begins()) put();
  }

  /** Whether work is to be put in line; what waits still has waited for so long by now. */
  private synchronized boolean begins() {
    if (waits) moments.came(waiting(), bearable);
    else since = nanos.getAsLong();
    waits = true;
    if (inLine) return false;
    inLine = true;
    return true;
  }

  private void put() {
    try {
      threads.execute(this::taken);
    } catch (RejectedExecutionException e) {
      turnedAway();
    }
  }

  /** No thread, and no place in line: it waits, and is put there again at the next look. */
  private synchronized void turnedAway() {
    inLine = false;
  }

  private synchronized void taken() {
    last = waiting();
    moments.came(last, bearable);
    waits = false;
    inLine = false;
  }

  private Duration waiting() {
    return Duration.ofNanos(Math.max(0, nanos.getAsLong() - since));
  }

  /** How long the last work waited, or that which waits now if that is longer. */
  synchronized Duration lag() {
    return waits && waiting().compareTo(last) > 0 ? waiting() : last;
  }

  boolean tooMuch() {
    return moments.mostlyLate();
  }
}

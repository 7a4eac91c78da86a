package org.carecompanion.simulator.google;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does things after the vendor's delay, in the order they were given. */
record Later(ScheduledExecutorService clock, Duration delay) {

  /** Calls off what was to be done again and again. */
  interface Cancel {
    void now();
  }

  void run(Runnable what) {
    if (delay.isZero()) {
      what.run();
    } else {
      after(delay, what);
    }
  }

  void after(Duration wait, Runnable what) {
    try {
      ScheduledFuture<?> unused = clock.schedule(what, wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException closing) {
      // the server is gone, and with it everybody who would wait
      return;
    }
  }

  Cancel every(Duration time, Runnable what) {
    try {
      ScheduledFuture<?> task =
          clock.scheduleAtFixedRate(what, time.toNanos(), time.toNanos(), TimeUnit.NANOSECONDS);
      return () -> task.cancel(false);
    } catch (RejectedExecutionException closing) {
      // opened while the server goes: there is nothing to watch any more
      return () -> {};
    }
  }
}

package org.carecompanion.simulator.http;

import java.time.Duration;

/** Lets real time pass on the thread that answers one request. */
public final class Waiting {
  private Waiting() {}

  /** Until the moment of {@link System#nanoTime()}; at once when the thread is to stop. */
  public static void until(long nanos) {
    try {
      Thread.sleep(Duration.ofNanos(Math.max(0, nanos - System.nanoTime())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

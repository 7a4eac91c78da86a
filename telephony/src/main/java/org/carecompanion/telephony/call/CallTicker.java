package org.carecompanion.telephony.call;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.speech.audio.AudioFrame;

/** Tells all calls that 20 ms have passed: one thread for all of them. */
final class CallTicker implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(CallTicker.class.getName());

  private final ScheduledExecutorService thread;
  private final Runnable round;
  private volatile long lateNanos;
  private long due;

  /**
   * @param round tells each call
   */
  CallTicker(ThreadFactory threads, Runnable round) {
    this.round = round;
    this.thread = Executors.newSingleThreadScheduledExecutor(threads);
    long every = AudioFrame.LENGTH.toNanos();
    due = System.nanoTime() + every;
    thread.scheduleAtFixedRate(this::tick, every, every, TimeUnit.NANOSECONDS);
  }

  private void tick() {
    lateNanos = Math.max(0, System.nanoTime() - due);
    due += AudioFrame.LENGTH.toNanos();
    try {
      round.run();
    } catch (RuntimeException | Error e) {
      // or no call would ever hear anything again
      LOG.log(Level.SEVERE, "a tick of the live calls failed", e);
    }
  }

  /** How late the last tick came, in seconds. Sound is sent 0.2 s ahead: later is a gap. */
  double late() {
    return lateNanos / 1e9;
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}

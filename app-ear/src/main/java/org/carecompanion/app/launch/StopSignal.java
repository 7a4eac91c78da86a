package org.carecompanion.app.launch;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import sun.misc.Signal;

/**
 * Ctrl-C and {@code kill}: the first asks for an orderly stop, a second Ctrl-C ends everything at
 * once. Own handlers, since exit hooks of a JVM run in no order and the database has to be last.
 */
final class StopSignal {
  /** A terminal and a parent process may both pass on the same Ctrl-C. */
  private static final Duration SAME_KEYPRESS = Duration.ofMillis(500);

  private final CountDownLatch asked = new CountDownLatch(1);
  private final AtomicLong firstAt = new AtomicLong();
  private final LongSupplier nanos;
  private final Runnable whenAsked;
  private final Runnable force;

  /** Both run on a thread of the signal's, the first at most once. */
  StopSignal(LongSupplier nanos, Runnable whenAsked, Runnable force) {
    this.nanos = nanos;
    this.whenAsked = whenAsked;
    this.force = force;
  }

  /** From now on the signals are ours. */
  void listen() {
    Signal.handle(new Signal("INT"), signal -> interrupt());
    Signal.handle(new Signal("TERM"), signal -> request());
  }

  /** Also ends when the process that started us ends, however it ends. */
  void followParent(long pid) {
    ProcessHandle.of(pid)
        .map(ProcessHandle::onExit)
        .orElse(CompletableFuture.completedFuture(ProcessHandle.current()))
        .thenRun(this::request);
  }

  void interrupt() {
    if (firstAt.compareAndSet(0, nanos.getAsLong())) request();
    else if (nanos.getAsLong() - firstAt.get() > SAME_KEYPRESS.toNanos()) force.run();
  }

  synchronized void request() {
    if (isAsked()) return;
    asked.countDown();
    whenAsked.run();
  }

  boolean isAsked() {
    return asked.getCount() == 0;
  }

  void await() throws InterruptedException {
    asked.await();
  }
}

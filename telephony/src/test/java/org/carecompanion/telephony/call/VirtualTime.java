package org.carecompanion.telephony.call;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;

/** A clock that goes when it is told to, and work that takes its time on it. */
final class VirtualTime {
  private record Later(long at, long number, Runnable work) {}

  private final PriorityQueue<Later> later =
      new PriorityQueue<>(Comparator.comparingLong(Later::at).thenComparingLong(Later::number));
  private long nanos = Duration.ofDays(3).toNanos();
  private long number;

  long nanos() {
    return nanos;
  }

  void after(Duration time, Runnable work) {
    later.add(new Later(nanos + time.toNanos(), number++, work));
  }

  /** Work that is done so much later. */
  Executor taking(Duration time) {
    return work -> after(time, work);
  }

  void pass(Duration time) {
    long end = nanos + time.toNanos();
    while (!later.isEmpty() && later.peek().at() <= end) {
      Later next = later.remove();
      nanos = Math.max(nanos, next.at());
      next.work().run();
    }
    nanos = end;
  }

  int waiting() {
    return later.size();
  }
}

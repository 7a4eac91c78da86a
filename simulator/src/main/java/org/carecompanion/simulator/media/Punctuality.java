package org.carecompanion.simulator.media;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * How late the simulator itself was with one stream: what it measured while it stood still is not
 * the product's. Times by {@link System#nanoTime()}. Not for several threads.
 */
final class Punctuality {
  /** A whole frame. */
  private static final long LATE_NANOS = 20_000_000;

  private static final long NANOS_PER_MS = 1_000_000;
  private static final int LONGEST_MS = 1000;
  private static final int REMEMBERED = 16;

  private final Deque<Late> remembered = new ArrayDeque<>();
  private int[] byMillisecond = new int[1];
  private long stood;

  private record Late(long from, long to) {
    long within(long since, long until) {
      return Math.max(0, Math.min(to, until) - Math.max(from, since));
    }
  }

  /** It came at this time to what was due. */
  void came(long due, long at) {
    int ms = (int) Math.clamp((at - due) / NANOS_PER_MS, 0, LONGEST_MS);
    if (ms >= byMillisecond.length) {
      byMillisecond = Arrays.copyOf(byMillisecond, ms + 1);
    }
    byMillisecond[ms]++;
    if (at - due <= LATE_NANOS) {
      return;
    }
    stood += at - due;
    remembered.addLast(new Late(due, at));
    if (remembered.size() > REMEMBERED) {
      remembered.removeFirst();
    }
  }

  /** For how long of this time it was not there, in nanoseconds. */
  long lateBetween(long since, long until) {
    return remembered.stream().mapToLong(late -> late.within(since, until)).sum();
  }

  /** All delays of more than a frame. */
  double stoodMs() {
    return (double) stood / NANOS_PER_MS;
  }

  /** How often it came so many milliseconds late; the last is "or more". */
  int[] byMillisecond() {
    return byMillisecond.clone();
  }

  void reset() {
    byMillisecond = new int[1];
    stood = 0;
  }
}

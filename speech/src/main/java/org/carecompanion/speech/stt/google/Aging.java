package org.carecompanion.speech.stt.google;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When a stream must be kept alive, and when it has lived long enough. Not for several threads. */
final class Aging {
  /** What to do with the stream. */
  enum Next {
    GO_ON,
    /**
     * Words are being recognised that nobody keeps the sound of: tell Google that it has it all.
     */
    DRAIN,
    END
  }

  /** Sound that whoever opens the next stream surely has: of the ten seconds that are kept. */
  private static final Duration SURELY_KEPT = Duration.ofSeconds(9);

  /** A message leaves a machine that has a network in less. */
  private static final Duration STUCK = Duration.ofSeconds(3);

  private final StreamLimits limits;
  private final LongSupplier nanos;
  private final long begun;
  private long lastSent;
  private long lastReady;
  private long drainedSince;
  private boolean draining;
  private boolean unsettled;
  private boolean answered;
  private Duration settledUntil = Duration.ZERO;

  Aging(StreamLimits limits, LongSupplier nanos) {
    this.limits = limits;
    this.nanos = nanos;
    begun = nanos.getAsLong();
    lastSent = begun;
    lastReady = begun;
  }

  void sent() {
    lastSent = nanos.getAsLong();
  }

  void settled(Duration until) {
    settledUntil = until;
    unsettled = false;
    answered = true;
  }

  void unsettled() {
    unsettled = true;
    answered = true;
  }

  boolean draining() {
    return draining;
  }

  boolean needsSilence() {
    return !draining && longerThan(lastSent, limits.silence());
  }

  /** Whether nothing that was sent leaves this machine any more. */
  boolean stuck(boolean ready) {
    if (ready || draining) lastReady = nanos.getAsLong();
    return longerThan(lastReady, STUCK);
  }

  /**
   * @param sent how much Google has, whose limit may count that or the time that passed
   * @param now the caller's time of the last frame
   */
  Next next(Duration sent, Duration now) {
    if (draining) return longerThan(drainedSince, limits.drain()) ? Next.END : Next.GO_ON;
    // what was kept is sent all at once; ended for that it would be kept, and sent, for ever
    if (!answered && !longerThan(begun, limits.latest())) return Next.GO_ON;
    if (!old(sent, limits.restart())) return Next.GO_ON;
    if (!unsettled) return Next.END;
    if (!old(sent, limits.latest())) return Next.GO_ON;
    if (now.minus(settledUntil).compareTo(SURELY_KEPT) <= 0) return Next.END;
    draining = true;
    drainedSince = nanos.getAsLong();
    return Next.DRAIN;
  }

  private boolean old(Duration sent, Duration limit) {
    return sent.compareTo(limit) >= 0 || longerThan(begun, limit);
  }

  private boolean longerThan(long since, Duration limit) {
    return nanos.getAsLong() - since > limit.toNanos();
  }
}

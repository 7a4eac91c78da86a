package org.carecompanion.simulator.media;

import org.carecompanion.simulator.sound.Clip;

/**
 * What a patient hears of the sound that came: a carrier plays it at once, one after the other, and
 * where the next is not there in time there is silence. Times by {@link System#nanoTime()}. Not for
 * several threads.
 */
final class Playout {
  private static final long LONG_NANOS = 60_000_000;

  /** The product pauses for a patient who was heard so shortly before its sound ran out. */
  private static final long PAUSES_FOR_NANOS = 500_000_000;

  private static final long NANOS_PER_SAMPLE = 1_000_000_000L / Clip.RATE;
  private static final double NANOS_PER_MS = 1e6;

  private final Punctuality generator;
  private long until;
  private boolean inPhrase;
  private long sounded;
  private long late;
  private long lateInLong;
  private long longest;
  private long leftOut;
  private int gaps;

  /**
   * @param generator knows when it was not the product that was late
   */
  Playout(Punctuality generator) {
    this.generator = generator;
  }

  /**
   * Sound came.
   *
   * @param lastVoiceAt when the patient was heard last
   */
  void sound(int samples, long at, long lastVoiceAt) {
    if (inPhrase && at > until && lastVoiceAt < until - PAUSES_FOR_NANOS) {
      gap(at);
    }
    inPhrase = true;
    sounded += samples * NANOS_PER_SAMPLE;
    until = Math.max(until, at) + samples * NANOS_PER_SAMPLE;
  }

  private void gap(long at) {
    long ours = generator.lateBetween(until, at);
    long gap = at - until - ours;
    leftOut += ours;
    late += gap;
    longest = Math.max(longest, gap);
    if (gap > LONG_NANOS) {
      lateInLong += gap;
      gaps++;
    }
  }

  /** A phrase has come to its end: what follows may take its time. */
  void mark() {
    inPhrase = false;
  }

  /** What waits to be played is forgotten. */
  void cleared(long at) {
    inPhrase = false;
    until = Math.min(until, at);
  }

  boolean sounding(long at) {
    return until > at;
  }

  StreamFigures.Gaps gaps() {
    return new StreamFigures.Gaps(
        sounded / NANOS_PER_MS,
        late / NANOS_PER_MS,
        new StreamFigures.Over60(gaps, lateInLong / NANOS_PER_MS),
        longest / NANOS_PER_MS,
        leftOut / NANOS_PER_MS);
  }

  void reset() {
    sounded = 0;
    late = 0;
    lateInLong = 0;
    longest = 0;
    leftOut = 0;
    gaps = 0;
  }
}

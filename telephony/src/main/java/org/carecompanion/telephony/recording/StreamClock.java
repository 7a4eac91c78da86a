package org.carecompanion.telephony.recording;

import org.carecompanion.speech.audio.AudioFrame;

/**
 * When, by our clock, a stream's own time began: as much before a frame came as its time says, for
 * the frame that was least delayed of the last five to ten seconds, since clocks drift. In samples.
 */
final class StreamClock {
  private static final long WINDOW = 5L * AudioFrame.HERTZ;
  private static final long UNKNOWN = Long.MAX_VALUE;

  private long before = UNKNOWN;
  private long best = UNKNOWN;
  private long windowEnds = Long.MIN_VALUE;

  /** A frame has come. Returns whether another zero is known from it. */
  boolean came(long place, long now) {
    long was = zero();
    long began = now - (place + 1) * AudioFrame.SAMPLES;
    if (now >= windowEnds) {
      before = best;
      best = began;
      windowEnds = now + WINDOW;
    } else {
      best = Math.min(best, began);
    }
    return zero() != was;
  }

  /** Only after a frame has come. */
  long zero() {
    return Math.min(before, best);
  }
}

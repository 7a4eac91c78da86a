package org.carecompanion.simulator.sound;

/** How loud sound is, as an effective value of 32767. */
public final class Loudness {
  /** The noise of an ordinary line stays below. */
  private static final int VOICE = 250;

  private Loudness() {}

  public static boolean isVoice(short[] samples) {
    long square = 0;
    for (short sample : samples) {
      square += (long) sample * sample;
    }
    return isVoice(square, samples.length);
  }

  static boolean isVoice(long sumOfSquares, int samples) {
    return sumOfSquares > (long) VOICE * VOICE * samples;
  }
}

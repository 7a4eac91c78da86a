package org.carecompanion.simulator.sound;

import java.util.Random;

/** The noise of a line: even over the whole band, the same for the same seed. */
public final class Noise {
  private final Random random;
  private final double loudness;

  /**
   * Makes noise of a loudness.
   *
   * @param loudness effective value, of 32767; 0 is a quiet line
   */
  public Noise(long seed, double loudness) {
    this.random = new Random(seed);
    this.loudness = loudness;
  }

  /** The samples with noise over them. */
  public short[] over(short[] samples) {
    if (loudness == 0) {
      return samples;
    }
    short[] noisy = new short[samples.length];
    for (int i = 0; i < samples.length; i++) {
      double sum = samples[i] + loudness * random.nextGaussian();
      noisy[i] = (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return noisy;
  }
}

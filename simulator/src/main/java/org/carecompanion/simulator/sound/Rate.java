package org.carecompanion.simulator.sound;

/**
 * Carries sound between the line's 8 kHz and a whole multiple of it, piece by piece. One for each
 * direction of a stream, not for several threads.
 */
public final class Rate {
  /** Of the line's samples, on which a filtered one depends. */
  private static final int TAPS = 24;

  private static final double EDGE = 0.97;

  private final int factor;
  private final double[] filter;
  private final double[] before;

  /**
   * Between 8 kHz and so many samples a second.
   *
   * @throws IllegalArgumentException when that is no whole multiple
   */
  public Rate(int hertz) {
    if (hertz < Clip.RATE || hertz % Clip.RATE != 0) {
      throw new IllegalArgumentException(hertz + " is no multiple of 8000");
    }
    factor = hertz / Clip.RATE;
    filter = new double[TAPS * factor];
    double middle = (filter.length - 1) / 2.0;
    for (int i = 0; i < filter.length; i++) {
      double t = (i - middle) / factor;
      double sinc = t == 0 ? EDGE : Math.sin(Math.PI * EDGE * t) / (Math.PI * t);
      filter[i] = sinc * (0.5 + 0.5 * Math.cos(Math.PI * (i - middle) / (middle + 1))) / factor;
    }
    before = new double[TAPS * factor];
  }

  /** From the line's rate to the other. */
  public short[] up(short[] samples) {
    if (factor == 1) {
      return samples;
    }
    double[] spread = new double[samples.length * factor];
    for (int i = 0; i < samples.length; i++) {
      spread[i * factor] = samples[i] * (double) factor;
    }
    return filtered(spread, 1);
  }

  /** From the other rate to the line's. */
  public short[] down(short[] samples) {
    if (factor == 1) {
      return samples;
    }
    double[] same = new double[samples.length];
    for (int i = 0; i < samples.length; i++) {
      same[i] = samples[i];
    }
    return filtered(same, factor);
  }

  private short[] filtered(double[] samples, int step) {
    double[] all = new double[before.length + samples.length];
    System.arraycopy(before, 0, all, 0, before.length);
    System.arraycopy(samples, 0, all, before.length, samples.length);
    short[] result = new short[samples.length / step];
    for (int i = 0; i < result.length; i++) {
      double sum = 0;
      for (int tap = 0; tap < filter.length; tap++) {
        sum += filter[tap] * all[before.length + i * step - tap];
      }
      result[i] = (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    System.arraycopy(all, all.length - before.length, before, 0, before.length);
    return result;
  }
}

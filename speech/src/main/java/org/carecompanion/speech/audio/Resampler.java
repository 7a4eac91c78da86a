package org.carecompanion.speech.audio;

/**
 * Changes the sample rate of one stream: a polyphase filter, a Kaiser-windowed sinc. Between 8,000
 * and 24,000 samples a second, what is below 85% of the narrower band passes within 0.05 dB, what
 * would fold back from 15% above it is 70 dB down; the sound comes later by half the filter, about
 * 4 ms. Keeps the end of what it was given; not for several threads.
 */
public final class Resampler {
  /** Half of the band in which the filter falls, as a share of the narrower band. */
  private static final double FALLING = 0.15;

  private static final double ATTENUATION_DB = 80;

  private final int up;
  private final int down;
  private final float[][] phases;

  /** What came before, the newest last: one sample less than a phase has taps. */
  private final float[] past;

  /** Position of the next sample to give, in steps of 1/up of a given sample. */
  private int position;

  private Resampler(int up, int down, float[][] phases) {
    this.up = up;
    this.down = down;
    this.phases = phases;
    this.past = new float[phases[0].length - 1];
  }

  /** For a stream of {@code from} samples a second that shall have {@code to}; both in hertz. */
  public static Resampler between(int from, int to) {
    if (from < 4_000 || to < 4_000 || from > 192_000 || to > 192_000)
      throw new IllegalArgumentException("no sound: " + from + " or " + to + " samples a second");
    int common = gcd(from, to);
    return new Resampler(to / common, from / common, filter(from, to, to / common));
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** How many samples {@link #resample} may write for so many given. */
  public int most(int length) {
    return (int) (((long) length * up) / down) + 1;
  }

  /**
   * Writes to the start of {@code target}, which has room for {@link #most}.
   *
   * @return how many were written
   */
  public int resample(short[] samples, int length, short[] target) {
    if (up == down) {
      System.arraycopy(samples, 0, target, 0, length);
      return length;
    }
    int written = 0;
    for (; position / up < length; position += down)
      target[written++] = at(samples, position / up, phases[position % up]);
    position -= length * up;
    remember(samples, length);
    return written;
  }

  private short at(short[] samples, int newest, float[] taps) {
    float sum = 0;
    int here = Math.min(newest + 1, taps.length);
    for (int tap = 0; tap < here; tap++) sum += taps[tap] * samples[newest - tap];
    for (int tap = here; tap < taps.length; tap++)
      sum += taps[tap] * past[past.length + newest - tap];
    return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
  }

  private void remember(short[] samples, int length) {
    int kept = Math.max(0, past.length - length);
    System.arraycopy(past, past.length - kept, past, 0, kept);
    for (int i = kept; i < past.length; i++) past[i] = samples[length - past.length + i];
  }

  /** One row of taps for each place between two given samples. */
  private static float[][] filter(int from, int to, int up) {
    double band = Math.min(from, to) / 2.0;
    double dense = (double) from * up;
    double falling = 2 * Math.PI * 2 * FALLING * band / dense;
    // Kaiser's formulas for length and shape
    int wanted = (int) Math.ceil((ATTENUATION_DB - 8) / (2.285 * falling)) + 1;
    int taps = Math.ceilDiv(wanted, up);
    double shape = 0.1102 * (ATTENUATION_DB - 8.7);
    int length = taps * up;
    float[][] phases = new float[up][taps];
    for (int i = 0; i < length; i++) {
      double off = i - (length - 1) / 2.0;
      double window = bessel(shape * Math.sqrt(1 - Math.pow(2 * off / length, 2))) / bessel(shape);
      phases[i % up][i / up] =
          (float) (window * up * 2 * band / dense * sinc(2 * band / dense * off));
    }
    return phases;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  /** Modified Bessel function of the first kind, order 0. */
  private static double bessel(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; term > 1e-12 * sum; k++) {
      term *= Math.pow(x / 2 / k, 2);
      sum += term;
    }
    return sum;
  }
}

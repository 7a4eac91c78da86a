package org.carecompanion.simulator.sound;

/**
 * Which tone sounds, twice in a tone's time: Goertzel's algorithm on eight frequencies over 10 ms.
 * The window is rounded off at both ends, so that a loud voice far below does not leak in.
 */
final class ToneMeter {
  static final int LOOKS_PER_TONE = 2;

  /** Below this peak there is nothing to look at: a quiet line, or one with a little noise. */
  private static final int AUDIBLE = 60;

  private final double[] coefficients = new double[Tones.COUNT];
  private final double[] rounding;
  private final double[] ring;
  private final double[] window;
  private final double[] powers = new double[Tones.COUNT];
  private final int hop;
  private int at;
  private int sinceLook;

  /**
   * What one look saw: the loudest tone, how clearly it stood out (0 to 1), and how loud it was.
   */
  record Look(int tone, double purity, double loudness) {
    static final Look NOTHING = new Look(0, 0, 0);
  }

  ToneMeter(int rate) {
    int length = rate / Tones.SYMBOLS_PER_SECOND;
    hop = length / LOOKS_PER_TONE;
    ring = new double[length];
    rounding = new double[length];
    window = new double[length];
    for (int i = 0; i < length; i++) {
      rounding[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / length);
    }
    for (int tone = 0; tone < Tones.COUNT; tone++) {
      coefficients[tone] = 2 * Math.cos(Tones.radiansPerSample(tone, rate));
    }
  }

  /** Takes one sample; whether it is time to look. */
  boolean take(short sample) {
    ring[at] = sample;
    at = at + 1 == ring.length ? 0 : at + 1;
    sinceLook++;
    if (sinceLook < hop) {
      return false;
    }
    sinceLook = 0;
    return true;
  }

  Look look() {
    double peak = round();
    if (peak < AUDIBLE) {
      return Look.NOTHING;
    }
    int best = 0;
    for (int tone = 0; tone < Tones.COUNT; tone++) {
      powers[tone] = power(coefficients[tone]);
      best = powers[tone] > powers[best] ? tone : best;
    }
    double others = 0;
    for (int tone = 0; tone < Tones.COUNT; tone++) {
      // the rounded window spreads a tone over its neighbours: they say nothing
      others += Math.abs(tone - best) > 1 ? powers[tone] : 0;
    }
    double loudness = 4 * Math.sqrt(powers[best]) / ring.length;
    return new Look(best, powers[best] / (powers[best] + others), loudness);
  }

  /** The last samples in their order, rounded off; how loud they are at most. */
  private double round() {
    double peak = 0;
    int from = at;
    for (int i = 0; i < ring.length; i++) {
      double sample = ring[from];
      peak = Math.max(peak, Math.abs(sample));
      window[i] = sample * rounding[i];
      from = from + 1 == ring.length ? 0 : from + 1;
    }
    return peak;
  }

  private double power(double coefficient) {
    double before = 0;
    double last = 0;
    for (double sample : window) {
      double now = sample + coefficient * last - before;
      before = last;
      last = now;
    }
    return last * last + before * before - coefficient * last * before;
  }
}

package org.carecompanion.simulator.sound;

/**
 * The eight tones that carry words: 10 ms each, 100 Hz apart, so that every tone has whole waves in
 * its time. They lie above the filtered voice and below what a telephone line lets through.
 */
final class Tones {
  static final int COUNT = 8;
  static final int SYMBOLS_PER_SECOND = 100;

  private static final int LOWEST_HERTZ = 2800;
  private static final int STEP_HERTZ = 100;

  /** How loud a clearly spoken word's tones are, of 32767: some 20 dB below the voice. */
  static final double LOUDNESS = 400;

  private Tones() {}

  static double radiansPerSample(int tone, int rate) {
    return 2 * Math.PI * (LOWEST_HERTZ + STEP_HERTZ * tone) / rate;
  }
}

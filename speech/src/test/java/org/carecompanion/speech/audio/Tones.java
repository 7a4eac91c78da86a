package org.carecompanion.speech.audio;

import java.util.Random;

/** Sound made by a formula, and a way to measure it. */
public final class Tones {
  private Tones() {}

  public static short[] sine(double frequency, int hertz, double seconds, double amplitude) {
    short[] samples = new short[(int) (hertz * seconds)];
    for (int i = 0; i < samples.length; i++)
      samples[i] = (short) Math.round(amplitude * Math.sin(2 * Math.PI * frequency * i / hertz));
    return samples;
  }

  public static short[] noise(double seconds, double rms, long seed) {
    Random random = new Random(seed);
    short[] samples = new short[(int) (AudioFrame.HERTZ * seconds)];
    for (int i = 0; i < samples.length; i++)
      samples[i] = (short) Math.clamp(Math.round(rms * random.nextGaussian()), -32768, 32767);
    return samples;
  }

  /** Amplitude of one frequency, by a windowed transform at that frequency alone. */
  static double amplitude(short[] samples, int from, int length, double frequencyOverHertz) {
    double real = 0;
    double imaginary = 0;
    double weights = 0;
    for (int i = 0; i < length; i++) {
      double window = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / length);
      double angle = 2 * Math.PI * frequencyOverHertz * i;
      real += window * samples[from + i] * Math.cos(angle);
      imaginary += window * samples[from + i] * Math.sin(angle);
      weights += window;
    }
    return 2 * Math.hypot(real, imaginary) / weights;
  }

  static double rms(short[] samples, int from, int length) {
    double sum = 0;
    for (int i = from; i < from + length; i++) sum += (double) samples[i] * samples[i];
    return Math.sqrt(sum / length);
  }
}

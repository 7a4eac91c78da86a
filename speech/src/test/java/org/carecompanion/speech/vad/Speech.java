package org.carecompanion.speech.vad;

import java.util.Random;
import org.carecompanion.speech.audio.AudioFrame;

/**
 * Sound with what detectors look for in speech: a pitch that falls, formants that wander, syllables
 * of 200 ms with hisses between them. Nobody would understand it.
 */
public final class Speech {
  private static final int HERTZ = AudioFrame.HERTZ;
  private static final double[][] VOWELS = {
    {730, 1090, 2440}, {270, 2290, 3010}, {570, 840, 2410}, {530, 1840, 2480}
  };

  private Speech() {}

  /**
   * @param rms loudness of the vowels, of 32,768
   */
  public static short[] of(double seconds, double rms, long seed) {
    Random random = new Random(seed);
    double[] sound = new double[(int) (seconds * HERTZ)];
    int syllable = HERTZ / 5;
    for (int from = 0; from < sound.length; from += syllable) {
      int to = Math.min(sound.length, from + syllable);
      vowel(sound, from, to, VOWELS[random.nextInt(VOWELS.length)]);
      hiss(sound, Math.max(from, to - syllable / 5), to, random);
    }
    return loud(sound, rms);
  }

  private static void vowel(double[] sound, int from, int to, double[] formants) {
    for (int i = from; i < to; i++) {
      double time = (double) (i - from) / HERTZ;
      double pitch = 140 - 100 * time;
      double envelope = Math.sin(Math.PI * (i - from) / (to - from));
      double value = 0;
      for (int harmonic = 1; harmonic * pitch < 3_400; harmonic++) {
        double gain = 0;
        for (double formant : formants)
          gain += 1 / (1 + Math.pow((harmonic * pitch - formant) / 90, 2));
        value += gain * Math.sin(2 * Math.PI * harmonic * (140 * time - 50 * time * time));
      }
      sound[i] += envelope * value;
    }
  }

  private static void hiss(double[] sound, int from, int to, Random random) {
    double last = 0;
    for (int i = from; i < to; i++) {
      double next = random.nextGaussian();
      sound[i] += 0.3 * (next - last);
      last = next;
    }
  }

  private static short[] loud(double[] sound, double rms) {
    double sum = 0;
    for (double value : sound) sum += value * value;
    double factor = rms / Math.sqrt(sum / sound.length);
    short[] samples = new short[sound.length];
    for (int i = 0; i < samples.length; i++)
      samples[i] = (short) Math.clamp(Math.round(factor * sound[i]), -32768, 32767);
    return samples;
  }

  /** Both at once. */
  public static short[] mixed(short[] one, short[] other) {
    short[] both = one.clone();
    for (int i = 0; i < Math.min(one.length, other.length); i++)
      both[i] = (short) Math.clamp(one[i] + other[i], -32768, 32767);
    return both;
  }

  public static short[] joined(short[]... parts) {
    int length = 0;
    for (short[] part : parts) length += part.length;
    short[] all = new short[length];
    int at = 0;
    for (short[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }
}

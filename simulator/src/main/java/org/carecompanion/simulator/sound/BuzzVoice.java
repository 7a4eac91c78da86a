package org.carecompanion.simulator.sound;

import java.util.Locale;
import java.util.Random;

/**
 * A voice where no synthesiser is installed: pulses of a vocal cord through three resonances that
 * change with every letter. It says nothing a person could follow, but a voice detector hears a
 * voice, and it costs next to nothing.
 */
final class BuzzVoice implements Voice {
  private static final double SAMPLES_PER_MINUTE = 60.0 * Clip.RATE;
  private static final int SPOKEN_PEAK = 9000;
  private static final int LOWEST_PITCH = 95;
  private static final int PITCHES = 90;
  private static final double[] BANDWIDTHS = {90, 130, 200};
  private static final double EDGE_SAMPLES = 0.012 * Clip.RATE;

  @Override
  public short[] say(String words, Manner manner) {
    String[] each = words.strip().split("\\s+");
    double letters = words.replaceAll("\\s", "").length();
    double total = SAMPLES_PER_MINUTE * each.length / manner.wordsPerMinute();
    double[] sound = new double[(int) total];
    double pitch = LOWEST_PITCH + Math.floorMod(manner.person() * 37, PITCHES);
    int at = 0;
    for (String word : each) {
      int length = (int) (total * word.length() / letters);
      int end = Math.min(sound.length, at + length);
      buzz(sound, at, end, word, pitch);
      at = end;
    }
    return loud(sound);
  }

  private static void buzz(double[] sound, int from, int to, String word, double pitch) {
    double period = Clip.RATE / pitch;
    double next = from;
    for (int i = from; i < to; i++) {
      double edge = Math.min(1, Math.min(i - from, to - i) / EDGE_SAMPLES);
      if (i >= next) {
        sound[i] = edge;
        next += period;
      }
    }
    Random shape = new Random(word.toLowerCase(Locale.ROOT).hashCode());
    resonate(sound, from, to, 300 + shape.nextInt(500), BANDWIDTHS[0]);
    resonate(sound, from, to, 900 + shape.nextInt(800), BANDWIDTHS[1]);
    resonate(sound, from, to, 2000 + shape.nextInt(300), BANDWIDTHS[2]);
  }

  private static void resonate(double[] sound, int from, int to, double hertz, double bandwidth) {
    double radius = Math.exp(-Math.PI * bandwidth / Clip.RATE);
    double turn = 2 * radius * Math.cos(2 * Math.PI * hertz / Clip.RATE);
    double before = 0;
    double last = 0;
    for (int i = from; i < to; i++) {
      double now = sound[i] + turn * last - radius * radius * before;
      before = last;
      last = now;
      sound[i] = now;
    }
  }

  private static short[] loud(double[] sound) {
    double peak = 1e-9;
    for (double sample : sound) {
      peak = Math.max(peak, Math.abs(sample));
    }
    short[] samples = new short[sound.length];
    for (int i = 0; i < sound.length; i++) {
      samples[i] = (short) (sound[i] * SPOKEN_PEAK / peak);
    }
    return LowPass.toLine(samples, Clip.RATE);
  }
}

package org.carecompanion.simulator.sound;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Brings sound of any rate down to 8 kHz and keeps only what lies below the tones that carry words:
 * a rounded-off sinc, some 44 dB down where the first tone is.
 */
final class LowPass {
  private static final double CUTOFF_HERTZ = 2450;

  /** Half of the filter's length, in seconds: makes the edge some 300 Hz steep. */
  private static final double REACH_SECONDS = 0.0055;

  private LowPass() {}

  static short[] toLine(short[] samples, int rate) {
    int length = (int) ((long) samples.length * Clip.RATE / rate);
    int reach = (int) (REACH_SECONDS * rate);
    double[] filter = FILTERS.computeIfAbsent(rate, fresh -> filter(rate, reach));
    short[] line = new short[length];
    for (int i = 0; i < length; i++) {
      line[i] = at(samples, (double) i * rate / Clip.RATE, filter, reach);
    }
    return line;
  }

  /**
   * In steps of an eighth of a sample: what is between two samples is near enough to one of them.
   */
  private static final int FINENESS = 8;

  private static final Map<Integer, double[]> FILTERS = new ConcurrentHashMap<>();

  private static double[] filter(int rate, int reach) {
    double[] filter = new double[2 * reach * FINENESS + 1];
    double width = 2 * CUTOFF_HERTZ / rate;
    for (int i = 0; i < filter.length; i++) {
      double t = (double) (i - reach * FINENESS) / FINENESS;
      double sinc = t == 0 ? width : Math.sin(Math.PI * width * t) / (Math.PI * t);
      filter[i] = sinc * (0.5 + 0.5 * Math.cos(Math.PI * t / reach));
    }
    return filter;
  }

  private static short at(short[] samples, double place, double[] filter, int reach) {
    int middle = (int) place;
    int from = Math.max(0, middle - reach + 1);
    int to = Math.min(samples.length - 1, middle + reach - 1);
    double sum = 0;
    int tap = (int) Math.round((from - place + reach) * FINENESS);
    for (int i = from; i <= to; i++, tap += FINENESS) {
      sum += samples[i] * filter[tap];
    }
    return (short) Math.clamp(Math.round(sum), Short.MIN_VALUE, Short.MAX_VALUE);
  }
}

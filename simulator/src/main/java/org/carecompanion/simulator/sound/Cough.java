package org.carecompanion.simulator.sound;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** A cough: two short bursts of loud noise that no word is in. */
public final class Cough {
  private static final Duration BURST = Duration.ofMillis(180);
  private static final Duration BETWEEN = Duration.ofMillis(120);
  private static final double LOUDEST = 7000;
  private static final double RISES_IN = 0.1;
  private static final double FALLS_BY = 4;

  private Cough() {}

  /** Of a person, always the same. */
  public static Clip of(int person) {
    Random random = new Random(person);
    return Clip.joined(
        List.of(burst(random), Clip.silence(BETWEEN), burst(random), Clip.silence(BURST)));
  }

  private static Clip burst(Random random) {
    short[] samples = new short[Clip.samplesIn(BURST)];
    for (int i = 0; i < samples.length; i++) {
      double at = (double) i / samples.length;
      double envelope = Math.min(1, at / RISES_IN) * Math.exp(-FALLS_BY * at);
      double sample = LOUDEST * envelope * random.nextGaussian();
      samples[i] = (short) Math.clamp(Math.round(sample), Short.MIN_VALUE, Short.MAX_VALUE);
    }
    return Clip.of(LowPass.toLine(samples, Clip.RATE));
  }
}

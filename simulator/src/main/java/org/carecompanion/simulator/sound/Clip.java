package org.carecompanion.simulator.sound;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Sound of 16 bits at 8 kHz, one channel. Never changes. */
public final class Clip {
  /** Samples a second, everywhere in the simulator. */
  public static final int RATE = 8000;

  private static final int SAMPLES_PER_MS = RATE / 1000;

  private final short[] samples;

  private Clip(short[] samples) {
    this.samples = samples;
  }

  public static Clip of(short[] samples) {
    return new Clip(samples.clone());
  }

  public static Clip silence(Duration length) {
    return new Clip(new short[samplesIn(length)]);
  }

  public static Clip joined(List<Clip> parts) {
    short[] all = new short[parts.stream().mapToInt(Clip::size).sum()];
    int at = 0;
    for (Clip part : parts) {
      System.arraycopy(part.samples, 0, all, at, part.samples.length);
      at += part.samples.length;
    }
    return new Clip(all);
  }

  public static int samplesIn(Duration length) {
    return Math.toIntExact(length.toMillis() * SAMPLES_PER_MS);
  }

  public short[] samples() {
    return samples.clone();
  }

  /** Samples from one place to before another; silence behind the end. */
  public short[] samples(int from, int to) {
    return Arrays.copyOfRange(samples, from, to);
  }

  public int size() {
    return samples.length;
  }

  public Duration length() {
    return Duration.ofMillis(samples.length / SAMPLES_PER_MS);
  }
}

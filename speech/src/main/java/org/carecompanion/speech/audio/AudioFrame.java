package org.carecompanion.speech.audio;

import java.time.Duration;
import java.util.Arrays;

/**
 * 20 ms of one person's sound as telephones carry it: 8,000 samples a second, signed 16 bits, one
 * channel. Immutable, so that it may be handed to other threads.
 */
public final class AudioFrame {
  /** Samples a second; everything inside the product has this rate. */
  public static final int HERTZ = 8_000;

  /** Samples in a frame. */
  public static final int SAMPLES = 160;

  private static final long LENGTH_MILLIS = 20;

  /** How long a frame lasts. */
  public static final Duration LENGTH = Duration.ofMillis(LENGTH_MILLIS);

  private final long number;
  private final short[] samples;
  private final boolean voiced;

  private AudioFrame(long number, short[] samples, boolean voiced) {
    this.number = number;
    this.samples = samples;
    this.voiced = voiced;
  }

  /**
   * @param number which frame of its stream, from 0: the frame begins at {@code number} times 20 ms
   * @param samples at least {@link #SAMPLES}, copied
   * @param voiced whether a detector took it for a voice: asked once for all who want to know
   */
  public static AudioFrame of(long number, short[] samples, boolean voiced) {
    if (number < 0 || samples.length < SAMPLES)
      throw new IllegalArgumentException("frame " + number + " of " + samples.length + " samples");
    return new AudioFrame(number, Arrays.copyOf(samples, SAMPLES), voiced);
  }

  /**
   * How long so many frames last; {@link Duration#multipliedBy} would count in big decimals, fifty
   * times a second.
   */
  public static Duration lengthOf(long frames) {
    return Duration.ofMillis(LENGTH_MILLIS * frames);
  }

  public long number() {
    return number;
  }

  /** Whether a detector took it for a voice. */
  public boolean voiced() {
    return voiced;
  }

  /** Since the start of the stream. */
  public Duration starts() {
    return lengthOf(number);
  }

  /** Since the start of the stream. */
  public Duration ends() {
    return lengthOf(number + 1);
  }

  /** Copies all samples to {@code target} from {@code offset} on. */
  public void copyTo(short[] target, int offset) {
    System.arraycopy(samples, 0, target, offset, SAMPLES);
  }

  /** Writes the mu-law code of each sample to {@code codes} from {@code offset} on. */
  public void encodeTo(byte[] codes, int offset) {
    for (int i = 0; i < SAMPLES; i++) codes[offset + i] = MuLaw.encode(samples[i]);
  }
}

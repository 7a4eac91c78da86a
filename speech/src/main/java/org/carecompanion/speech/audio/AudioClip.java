package org.carecompanion.speech.audio;

import java.time.Duration;

/**
 * Sound that is complete, such as a spoken sentence: mu-law, 8,000 samples a second. Immutable.
 * Mu-law because carriers want it and it takes half the room of samples.
 */
public final class AudioClip {
  private final byte[] codes;

  private AudioClip(byte[] codes) {
    this.codes = codes;
  }

  public static AudioClip ofMuLaw(byte[] codes) {
    return new AudioClip(codes.clone());
  }

  /** Samples at 8,000 a second. */
  public static AudioClip ofSamples(short[] samples) {
    byte[] codes = new byte[samples.length];
    MuLaw.encode(samples, 0, samples.length, codes);
    return new AudioClip(codes);
  }

  /** How much room it takes. */
  public int bytes() {
    return codes.length;
  }

  public Duration length() {
    return Duration.ofNanos(codes.length * (1_000_000_000L / AudioFrame.HERTZ));
  }

  /** How many frames it fills; the last may be filled up with silence. */
  public int frames() {
    return (codes.length + AudioFrame.SAMPLES - 1) / AudioFrame.SAMPLES;
  }

  /** Writes {@link AudioFrame#SAMPLES} mu-law bytes of a frame to {@code target}. */
  public void frame(int number, byte[] target, int offset) {
    int from = number * AudioFrame.SAMPLES;
    if (number < 0 || from >= codes.length)
      throw new IndexOutOfBoundsException("frame " + number + " of " + frames());
    int there = Math.min(AudioFrame.SAMPLES, codes.length - from);
    System.arraycopy(codes, from, target, offset, there);
    for (int i = there; i < AudioFrame.SAMPLES; i++) target[offset + i] = MuLaw.SILENCE;
  }

  public short[] samples() {
    short[] samples = new short[codes.length];
    MuLaw.decode(codes, 0, codes.length, samples);
    return samples;
  }
}

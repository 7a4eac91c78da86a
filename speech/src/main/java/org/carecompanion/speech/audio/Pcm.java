package org.carecompanion.speech.audio;

/** Signed 16-bit samples as bytes, the lower byte first: what WAV files and Exotel carry. */
public final class Pcm {
  private Pcm() {}

  /**
   * Writes {@code length / 2} samples to the start of {@code samples}; an odd last byte is left.
   */
  public static void decode(byte[] bytes, int offset, int length, short[] samples) {
    for (int i = 0; i < length / 2; i++) {
      int at = offset + 2 * i;
      samples[i] = (short) (bytes[at] & 0xFF | bytes[at + 1] << 8);
    }
  }

  /** Writes {@code 2 * length} bytes to the start of {@code bytes}. */
  public static void encode(short[] samples, int offset, int length, byte[] bytes) {
    for (int i = 0; i < length; i++) put(samples[offset + i], bytes, 2 * i);
  }

  /** Writes one sample to {@code bytes[at]} and the byte behind it. */
  public static void put(short sample, byte[] bytes, int at) {
    bytes[at] = (byte) sample;
    bytes[at + 1] = (byte) (sample >> 8);
  }
}

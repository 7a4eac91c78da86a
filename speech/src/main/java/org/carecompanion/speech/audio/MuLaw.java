package org.carecompanion.speech.audio;

/**
 * Mu-law of ITU-T G.711: telephone sound in 8 bits a sample. The recommendation counts in 14 bits;
 * samples here have 16, so its decision values stand times four.
 */
public final class MuLaw {
  /** A sample of silence. */
  public static final byte SILENCE = (byte) 0xFF;

  /** G.711 adds 33 (of 14 bits) before it looks for the segment. */
  private static final int BIAS = 33;

  private static final int LARGEST = 8_158;

  private static final short[] DECODED = new short[256];
  private static final byte[] ENCODED_MAGNITUDE = new byte[(1 << 13) + 1];

  static {
    for (int code = 0; code < 256; code++) DECODED[code] = expand(code);
    for (int magnitude = 0; magnitude < ENCODED_MAGNITUDE.length; magnitude++)
      ENCODED_MAGNITUDE[magnitude] = compress(magnitude);
  }

  private MuLaw() {}

  private static short expand(int code) {
    int inverted = ~code;
    int segment = inverted >> 4 & 7;
    int step = inverted & 15;
    int magnitude = ((2 * step + BIAS) << segment) - BIAS;
    return (short) (4 * ((inverted & 0x80) == 0 ? magnitude : -magnitude));
  }

  /** The code of a positive sample, given in 14 bits. */
  private static byte compress(int magnitude) {
    int biased = Math.min(magnitude, LARGEST) + BIAS;
    int segment = 26 - Integer.numberOfLeadingZeros(biased);
    int step = biased >> segment + 1 & 15;
    return (byte) ~(segment << 4 | step);
  }

  public static short decode(byte code) {
    return DECODED[code & 0xFF];
  }

  public static byte encode(short sample) {
    return sample >= 0
        ? ENCODED_MAGNITUDE[sample >> 2]
        : (byte) (ENCODED_MAGNITUDE[-sample >> 2] & 0x7F);
  }

  /** Writes {@code length} samples to the start of {@code samples}. */
  public static void decode(byte[] codes, int offset, int length, short[] samples) {
    for (int i = 0; i < length; i++) samples[i] = DECODED[codes[offset + i] & 0xFF];
  }

  /** Writes {@code length} codes to the start of {@code codes}. */
  public static void encode(short[] samples, int offset, int length, byte[] codes) {
    for (int i = 0; i < length; i++) codes[i] = encode(samples[offset + i]);
  }
}

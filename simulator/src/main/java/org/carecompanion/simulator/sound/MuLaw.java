package org.carecompanion.simulator.sound;

/**
 * G.711 mu-law, the sound of a North American telephone: one byte a sample.
 *
 * <p>Source: ITU-T G.711, with the bias of 132 and the clip at 32635 of the usual 16-bit form.
 */
public final class MuLaw {
  /** What silence is on the line. */
  public static final byte SILENCE = (byte) 0xFF;

  private static final int BIAS = 132;
  private static final int CLIP = 32_635;
  private static final int CODES = 256;
  private static final short[] DECODED = new short[CODES];
  private static final byte[] ENCODED = new byte[1 << 16];

  static {
    for (int code = 0; code < CODES; code++) {
      int bits = ~code & 0xFF;
      int magnitude = (((bits & 0x0F) << 3) + BIAS << (bits >> 4 & 7)) - BIAS;
      DECODED[code] = (short) ((bits & 0x80) == 0 ? magnitude : -magnitude);
    }
    for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
      ENCODED[sample & 0xFFFF] = code(sample);
    }
  }

  private MuLaw() {}

  public static byte[] encode(short[] samples) {
    byte[] codes = new byte[samples.length];
    for (int i = 0; i < samples.length; i++) {
      codes[i] = ENCODED[samples[i] & 0xFFFF];
    }
    return codes;
  }

  public static short[] decode(byte[] codes) {
    short[] samples = new short[codes.length];
    for (int i = 0; i < codes.length; i++) {
      samples[i] = DECODED[codes[i] & 0xFF];
    }
    return samples;
  }

  private static byte code(int sample) {
    int magnitude = Math.min(Math.abs(sample), CLIP) + BIAS;
    int exponent = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(magnitude) - 7;
    int mantissa = magnitude >> exponent + 3 & 0x0F;
    int sign = sample < 0 ? 0x80 : 0;
    return (byte) ~(sign | exponent << 4 | mantissa);
  }
}

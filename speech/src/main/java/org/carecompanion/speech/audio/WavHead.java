package org.carecompanion.speech.audio;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What stands before the sound in a WAV file of mu-law, 8,000 samples a second. */
public final class WavHead {
  /**
   * The format's own fields, its empty extension and a {@code fact} chunk, which every format but
   * PCM must have (Multimedia Programming Interface and Data Specifications 1.0, "WAVE").
   */
  public static final int LENGTH = 58;

  private static final short MU_LAW = 7;
  private static final int FORMAT = 18;

  private WavHead() {}

  /**
   * @param samples of each channel; the file is not larger than the format's 4 GB
   */
  public static byte[] muLaw(int channels, int samples) {
    int sound = Math.multiplyExact(channels, samples);
    ByteBuffer head = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    head.put(name("RIFF")).putInt(LENGTH - 8 + sound).put(name("WAVE"));
    head.put(name("fmt ")).putInt(FORMAT).putShort(MU_LAW).putShort((short) channels);
    head.putInt(AudioFrame.HERTZ).putInt(AudioFrame.HERTZ * channels);
    head.putShort((short) channels).putShort((short) 8).putShort((short) 0);
    head.put(name("fact")).putInt(4).putInt(samples);
    head.put(name("data")).putInt(sound);
    return head.array();
  }

  private static byte[] name(String chunk) {
    return chunk.getBytes(US_ASCII);
  }
}

package org.carecompanion.speech.audio;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * A WAV file in memory: its chunks are walked, since the sound rarely begins where people believe
 * (Google's mu-law files have a longer head), and lengths are not believed, since a program that
 * writes to a pipe cannot know them.
 */
public final class Wav {
  private static final int PCM = 1;
  private static final int MU_LAW = 7;

  /** {@code WAVE_FORMAT_EXTENSIBLE}: the true format stands further behind. */
  private static final int EXTENSIBLE = 0xFFFE;

  private final int hertz;
  private final short[] samples;

  private Wav(int hertz, short[] samples) {
    this.hertz = hertz;
    this.samples = samples;
  }

  /** Empty unless it is one channel of 16-bit samples or mu-law. */
  public static Optional<Wav> read(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (file.length < 12 || !name(file, 0).equals("RIFF") || !name(file, 8).equals("WAVE"))
      return Optional.empty();
    int format = -1;
    for (int at = 12; at + 8 <= file.length; ) {
      int body = at + 8;
      long length = Math.min(bytes.getInt(at + 4) & 0xFFFFFFFFL, file.length - body);
      if (name(file, at).equals("fmt ") && length >= 16) format = body;
      if (name(file, at).equals("data") && format >= 0)
        return sound(bytes, format, body, (int) length);
      at = (int) Math.min(file.length, body + length + (length & 1));
    }
    return Optional.empty();
  }

  private static String name(byte[] file, int at) {
    return new String(file, at, 4, US_ASCII);
  }

  private static Optional<Wav> sound(ByteBuffer file, int format, int body, int length) {
    int kind = file.getShort(format) & 0xFFFF;
    if (kind == EXTENSIBLE && format + 26 <= file.limit())
      kind = file.getShort(format + 24) & 0xFFFF;
    int channels = file.getShort(format + 2);
    int hertz = file.getInt(format + 4);
    int bits = file.getShort(format + 14);
    boolean pcm = kind == PCM && bits == 16;
    if (channels != 1 || hertz <= 0 || !pcm && !(kind == MU_LAW && bits == 8))
      return Optional.empty();
    short[] samples = new short[length * 8 / bits];
    if (pcm) Pcm.decode(file.array(), body, length, samples);
    else MuLaw.decode(file.array(), body, length, samples);
    return Optional.of(new Wav(hertz, samples));
  }

  public int hertz() {
    return hertz;
  }

  /** As 8,000 samples a second. */
  public AudioClip clip() {
    if (hertz == AudioFrame.HERTZ) return AudioClip.ofSamples(samples);
    Resampler resampler = Resampler.between(hertz, AudioFrame.HERTZ);
    short[] telephone = new short[resampler.most(samples.length)];
    int length = resampler.resample(samples, samples.length, telephone);
    short[] cut = new short[length];
    System.arraycopy(telephone, 0, cut, 0, length);
    return AudioClip.ofSamples(cut);
  }

  public short[] samples() {
    return samples.clone();
  }
}

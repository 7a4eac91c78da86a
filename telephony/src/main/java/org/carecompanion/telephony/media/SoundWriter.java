package org.carecompanion.telephony.media;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.audio.MuLaw;
import org.carecompanion.speech.audio.Pcm;
import org.carecompanion.speech.audio.Resampler;
import org.carecompanion.telephony.media.wire.ExotelMedia;
import org.carecompanion.telephony.media.wire.SoundFormat;

/**
 * Writes frames of clips as one carrier wants them. Clips are mu-law already, so where the carrier
 * wants that too they go out as they are. Not for several threads.
 */
final class SoundWriter {
  private final SoundFormat format;
  private final int unit;
  private final Resampler resampler;
  private final byte[] codes = new byte[AudioFrame.SAMPLES];
  private final short[] samples = new short[AudioFrame.SAMPLES];
  private final short[] resampled;
  private byte[] room = new byte[0];

  private SoundWriter(SoundFormat format, int unit) {
    this.format = format;
    this.unit = unit;
    resampler = Resampler.between(AudioFrame.HERTZ, format.rate());
    resampled = new short[resampler.most(AudioFrame.SAMPLES)];
  }

  /** Any number of bytes in a message. */
  static SoundWriter ofTwilio(SoundFormat format) {
    return new SoundWriter(format, 1);
  }

  /** Filled up with silence where a message would have an odd number of bytes. */
  static SoundWriter ofExotel(SoundFormat format) {
    return new SoundWriter(format, ExotelMedia.UNIT);
  }

  /** Good until the next one is asked for. */
  ByteBuffer write(AudioClip clip, int first, int frames) {
    int most = frames * resampled.length * SoundReader.width(format) + unit;
    if (room.length < most) room = new byte[most];
    int at = 0;
    for (int frame = first; frame < first + frames; frame++) at += frame(clip, frame, at);
    int end = Math.ceilDiv(at, unit) * unit;
    Arrays.fill(room, at, end, silence());
    return ByteBuffer.wrap(room, 0, end);
  }

  private byte silence() {
    return switch (format.encoding()) {
      case MU_LAW -> MuLaw.SILENCE;
      case PCM_16 -> 0;
    };
  }

  private int frame(AudioClip clip, int frame, int at) {
    if (format.equals(SoundFormat.TELEPHONE)) {
      clip.frame(frame, room, at);
      return AudioFrame.SAMPLES;
    }
    clip.frame(frame, codes, 0);
    MuLaw.decode(codes, 0, codes.length, samples);
    int length = resampler.resample(samples, samples.length, resampled);
    for (int i = 0; i < length; i++) put(resampled[i], at + i * SoundReader.width(format));
    return length * SoundReader.width(format);
  }

  private void put(short sample, int at) {
    switch (format.encoding()) {
      case MU_LAW -> room[at] = MuLaw.encode(sample);
      case PCM_16 -> Pcm.put(sample, room, at);
    }
  }
}

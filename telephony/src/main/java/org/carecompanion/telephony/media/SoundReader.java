package org.carecompanion.telephony.media;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.audio.MuLaw;
import org.carecompanion.speech.audio.Pcm;
import org.carecompanion.speech.audio.Resampler;
import org.carecompanion.telephony.call.StreamEvents;
import org.carecompanion.telephony.media.wire.MediaMessage;
import org.carecompanion.telephony.media.wire.SoundFormat;

/**
 * Makes 8,000 samples a second of one stream's sound, whatever the carrier writes. Allocates
 * nothing; not for several threads.
 */
final class SoundReader {
  /** A message of more is handed on in pieces, so that nothing of us grows with a message. */
  private static final int PIECE_MILLIS = 100;

  private final SoundFormat format;
  private final byte[] bytes;
  private final short[] written;
  private final Resampler resampler;
  private final short[] telephone;

  SoundReader(SoundFormat format) {
    this.format = format;
    int piece = format.rate() * PIECE_MILLIS / 1_000;
    bytes = new byte[piece * width(format)];
    written = new short[piece];
    resampler = Resampler.between(format.rate(), AudioFrame.HERTZ);
    telephone = new short[resampler.most(piece)];
  }

  /** Bytes of a sample. */
  static int width(SoundFormat format) {
    return switch (format.encoding()) {
      case MU_LAW -> 1;
      case PCM_16 -> 2;
    };
  }

  void read(MediaMessage.Sound message, StreamEvents events) {
    ByteBuffer sound = message.sound();
    for (Duration at = message.at();
        sound.remaining() >= width(format);
        at = at.plusMillis(PIECE_MILLIS)) {
      int samples = Math.min(sound.remaining() / width(format), written.length);
      sound.get(bytes, 0, samples * width(format));
      switch (format.encoding()) {
        case MU_LAW -> MuLaw.decode(bytes, 0, samples, written);
        case PCM_16 -> Pcm.decode(bytes, 0, samples * 2, written);
      }
      events.sound(at, telephone, resampler.resample(written, samples, telephone));
    }
  }
}

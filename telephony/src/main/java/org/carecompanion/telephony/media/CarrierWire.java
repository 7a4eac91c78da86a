package org.carecompanion.telephony.media;

import org.carecompanion.speech.playback.Pacing;
import org.carecompanion.telephony.media.wire.ExotelMedia;
import org.carecompanion.telephony.media.wire.MediaCodec;
import org.carecompanion.telephony.media.wire.SoundFormat;
import org.carecompanion.telephony.media.wire.TwilioMedia;

/** What differs from carrier to carrier once a stream is open. */
enum CarrierWire {
  TWILIO(new TwilioMedia(), Pacing.TWILIO) {
    @Override
    SoundWriter writer(SoundFormat format) {
      return SoundWriter.ofTwilio(format);
    }
  },
  EXOTEL(new ExotelMedia(), Pacing.EXOTEL) {
    @Override
    SoundWriter writer(SoundFormat format) {
      return SoundWriter.ofExotel(format);
    }
  };

  private final MediaCodec codec;
  private final Pacing pacing;

  CarrierWire(MediaCodec codec, Pacing pacing) {
    this.codec = codec;
    this.pacing = pacing;
  }

  abstract SoundWriter writer(SoundFormat format);

  MediaCodec codec() {
    return codec;
  }

  Pacing pacing() {
    return pacing;
  }
}

package org.carecompanion.telephony.media.wire;

import java.util.Optional;
import org.carecompanion.telephony.media.wire.WireFields.Field;

/**
 * Twilio Media Streams, both ways
 * (https://www.twilio.com/docs/voice/media-streams/websocket-messages): mu-law at 8 kHz, a message
 * each 20 ms; what we send may have any size.
 */
public final class TwilioMedia extends JsonMedia {
  private static final String MU_LAW = "audio/x-mulaw";

  public TwilioMedia() {
    super(new MessageReader(TwilioMedia::format), new WireText("streamSid"));
  }

  @Override
  void checkSize(int bytes) {
    if (bytes == 0) throw new IllegalArgumentException("no sound");
  }

  private static Optional<SoundFormat> format(WireFields fields) {
    boolean telephone =
        fields.text(Field.ENCODING).equals(MU_LAW)
            && MessageReader.number(fields.text(Field.RATE)) == SoundFormat.TELEPHONE.rate();
    return telephone ? Optional.of(SoundFormat.TELEPHONE) : Optional.empty();
  }
}

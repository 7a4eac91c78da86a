package org.carecompanion.telephony.media.wire;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.carecompanion.telephony.media.wire.WireFields.Field;

/**
 * Twilio Media Streams, both ways
 * (https://www.twilio.com/docs/voice/media-streams/websocket-messages): mu-law at 8 kHz, a message
 * each 20 ms; what we send may have any size.
 */
public final class TwilioMedia implements MediaCodec {
  private static final String MU_LAW = "audio/x-mulaw";

  private final MessageReader reader = new MessageReader(TwilioMedia::format);
  private final WireText text = new WireText("streamSid");

  @Override
  public MediaMessage read(String message) {
    return reader.read(message);
  }

  @Override
  public String sound(StreamName name, ByteBuffer sound) {
    if (!sound.hasRemaining()) throw new IllegalArgumentException("no sound");
    return text.sound(name, sound);
  }

  @Override
  public String mark(StreamName name, String mark) {
    return text.mark(name, mark);
  }

  @Override
  public String clear(StreamName name) {
    return text.clear(name);
  }

  private static Optional<SoundFormat> format(WireFields fields) {
    boolean telephone =
        fields.text(Field.ENCODING).equals(MU_LAW)
            && MessageReader.number(fields.text(Field.RATE)) == SoundFormat.TELEPHONE.rate();
    return telephone ? Optional.of(SoundFormat.TELEPHONE) : Optional.empty();
  }
}

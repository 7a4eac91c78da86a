package org.carecompanion.telephony.media.wire;

import java.nio.ByteBuffer;

/** What carriers' ways of writing have in common: one JSON object a message. */
abstract sealed class JsonMedia implements MediaCodec permits TwilioMedia, ExotelMedia {
  private final MessageReader reader;
  private final WireText text;

  JsonMedia(MessageReader reader, WireText text) {
    this.reader = reader;
    this.text = text;
  }

  /**
   * @throws IllegalArgumentException when the carrier would not play so many bytes as they are
   */
  abstract void checkSize(int bytes);

  @Override
  public final MediaMessage read(String message) {
    return reader.read(message);
  }

  @Override
  public final String sound(StreamName name, ByteBuffer sound) {
    checkSize(sound.remaining());
    return text.sound(name, sound);
  }

  @Override
  public final String mark(StreamName name, String mark) {
    return text.mark(name, mark);
  }

  @Override
  public final String clear(StreamName name) {
    return text.clear(name);
  }
}

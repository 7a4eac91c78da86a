package org.carecompanion.telephony.media.wire;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.carecompanion.telephony.media.wire.MediaMessage.Fault;
import org.carecompanion.telephony.media.wire.MediaMessage.Malformed;
import org.carecompanion.telephony.media.wire.WireFields.Field;

/** Makes values of fields. Carriers differ in the formats they may name. */
final class MessageReader {
  /** No call lasts longer (Twilio's limit of a call is a day; ours is far below). */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final String KEYS = "0123456789*#ABCD";
  private static final int LONGEST_NUMBER = 18;
  private static final int LONGEST_EVENT = 32;

  private final Function<WireFields, Optional<SoundFormat>> formats;

  MessageReader(Function<WireFields, Optional<SoundFormat>> formats) {
    this.formats = formats;
  }

  MediaMessage read(String text) {
    if (text.length() > MediaCodec.LONGEST) return new Malformed(Fault.TOO_LONG);
    return WireFields.in(text).map(this::message).orElseGet(() -> new Malformed(Fault.NOT_JSON));
  }

  private MediaMessage message(WireFields fields) {
    return switch (fields.text(Field.EVENT)) {
      case "" -> new Malformed(Fault.NO_EVENT);
      case "connected" -> new MediaMessage.Connected();
      case "start" -> started(fields);
      case "media" -> sound(fields);
      case "dtmf" -> key(fields.text(Field.KEY));
      case "mark" -> mark(fields.text(Field.MARK));
      case "stop" -> new MediaMessage.Stopped();
      case String other ->
          new MediaMessage.Other(other.substring(0, Math.min(other.length(), LONGEST_EVENT)));
    };
  }

  private MediaMessage started(WireFields fields) {
    String stream = fields.text(Field.STREAM);
    String call = fields.text(Field.CALL);
    if (!StreamName.isId(stream) || !StreamName.isId(call)) return new Malformed(Fault.NO_STREAM);
    if (fields.parameters().size() > WireFields.PARAMETERS)
      return new Malformed(Fault.TOO_MANY_PARAMETERS);
    return formats
        .apply(fields)
        .<MediaMessage>map(
            format ->
                new MediaMessage.Started(new StreamName(stream, call), format, fields.parameters()))
        .orElseGet(() -> new Malformed(Fault.UNKNOWN_FORMAT));
  }

  /** What we said ourselves comes back on another track where a carrier sends both. */
  private static MediaMessage sound(WireFields fields) {
    String track = fields.text(Field.TRACK);
    if (track.startsWith("outbound")) return new MediaMessage.Other("media");
    long millis = number(fields.text(Field.TIME));
    if (millis < 0 || millis > LONGEST.toMillis()) return new Malformed(Fault.BAD_TIME);
    try {
      byte[] sound = Base64.getDecoder().decode(fields.text(Field.SOUND));
      return sound.length == 0
          ? new Malformed(Fault.BAD_SOUND)
          : new MediaMessage.Sound(
              Math.max(0, number(fields.text(Field.SEQUENCE))),
              Duration.ofMillis(millis),
              ByteBuffer.wrap(sound).asReadOnlyBuffer());
    } catch (IllegalArgumentException notBase64) {
      return new Malformed(Fault.BAD_SOUND);
    }
  }

  private static MediaMessage key(String key) {
    return key.length() == 1 && KEYS.contains(key)
        ? new MediaMessage.Key(key.charAt(0))
        : new Malformed(Fault.BAD_KEY);
  }

  private static MediaMessage mark(String mark) {
    return WireText.isMark(mark) ? new MediaMessage.Marked(mark) : new Malformed(Fault.BAD_MARK);
  }

  /** Minus one when it is no whole number from 0. */
  static long number(String text) {
    boolean digits =
        !text.isEmpty()
            && text.length() <= LONGEST_NUMBER
            && text.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits ? Long.parseLong(text) : -1;
  }
}

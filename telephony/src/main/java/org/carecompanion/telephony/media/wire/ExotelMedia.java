package org.carecompanion.telephony.media.wire;

import java.util.Optional;
import org.carecompanion.telephony.media.wire.SoundFormat.Encoding;
import org.carecompanion.telephony.media.wire.WireFields.Field;

/**
 * Exotel AgentStream (https://developer.exotel.com/docs/agentstream/websocket-protocol): the format
 * is what {@code start} names, 16-bit PCM unless it says mu-law; what we send comes in multiples of
 * 320 bytes, since the carrier waits 20 ms for each packet that is shorter.
 */
public final class ExotelMedia extends JsonMedia {
  /** Bytes. */
  public static final int UNIT = 320;

  /** Bytes of one message at most. */
  public static final int LARGEST = 100_000;

  public ExotelMedia() {
    super(new MessageReader(ExotelMedia::format), new WireText("stream_sid"));
  }

  @Override
  void checkSize(int bytes) {
    if (bytes == 0 || bytes % UNIT != 0 || bytes > LARGEST)
      throw new IllegalArgumentException("not a multiple of 320 bytes up to 100,000: " + bytes);
  }

  /** Without a rate it is 8000: the documented default. */
  private static Optional<SoundFormat> format(WireFields fields) {
    long rate =
        fields
            .get(Field.RATE)
            .map(MessageReader::number)
            .orElse((long) SoundFormat.TELEPHONE.rate());
    if (rate > Integer.MAX_VALUE || !SoundFormat.isRate((int) rate)) return Optional.empty();
    return switch (fields.text(Field.ENCODING)) {
      case "", "raw", "audio/x-raw", "base64", "audio/l16", "audio/x-l16" ->
          Optional.of(new SoundFormat(Encoding.PCM_16, (int) rate));
      case "mulaw", "audio/x-mulaw" -> Optional.of(new SoundFormat(Encoding.MU_LAW, (int) rate));
      default -> Optional.empty();
    };
  }
}

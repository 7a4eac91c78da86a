package org.carecompanion.telephony.media.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one message that anybody reads; numbers and texts are both text, since carriers
 * write them either way. Field names are known in camel case (Twilio) and snake case (Exotel).
 */
final class WireFields {
  /** Twilio's parameters are under 500 characters each, Exotel's at most three. */
  static final int PARAMETERS = 32;

  private static final int DEEPEST = 8;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(MediaCodec.LONGEST)
                  .build())
          .build();

  private final Map<Field, String> fields = new EnumMap<>(Field.class);
  private final Map<String, String> parameters = new HashMap<>();

  /** What is read; anything else is passed over. */
  enum Field {
    EVENT,
    SEQUENCE,
    STREAM,
    CALL,
    TIME,
    TRACK,
    SOUND,
    ENCODING,
    RATE,
    KEY,
    MARK
  }

  private WireFields() {}

  /** Empty when the text is not one JSON object. */
  static Optional<WireFields> in(String text) {
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) return Optional.empty();
      WireFields read = new WireFields();
      read.object(parser, "");
      return parser.nextToken() == null ? Optional.of(read) : Optional.empty();
    } catch (IOException e) { // its message would quote the text
      return Optional.empty();
    }
  }

  Optional<String> get(Field field) {
    return Optional.ofNullable(fields.get(field));
  }

  String text(Field field) {
    return fields.getOrDefault(field, "");
  }

  Map<String, String> parameters() {
    return parameters;
  }

  private void object(JsonParser parser, String within) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      switch (parser.nextToken()) {
        case START_OBJECT -> object(parser, name);
        case START_ARRAY -> parser.skipChildren();
        case VALUE_NULL -> {}
        default -> keep(within, name, parser.getText());
      }
    }
  }

  private void keep(String within, String name, String value) {
    if (within.equals("customParameters") || within.equals("custom_parameters")) {
      parameters.put(name, value);
    } else {
      Field field = field(within, name);
      if (field != null) fields.put(field, value);
    }
  }

  private static @Nullable Field field(String within, String name) {
    return switch (name) {
      case "event" -> within.isEmpty() ? Field.EVENT : null;
      case "sequenceNumber", "sequence_number" -> Field.SEQUENCE;
      case "streamSid", "stream_sid" -> Field.STREAM;
      case "callSid", "call_sid" -> Field.CALL;
      case "timestamp" -> Field.TIME;
      case "track" -> Field.TRACK;
      case "payload" -> Field.SOUND;
      case "encoding" -> Field.ENCODING;
      case "sampleRate", "sample_rate" -> Field.RATE;
      case "digit" -> Field.KEY;
      case "name" -> within.equals("mark") ? Field.MARK : null;
      default -> null;
    };
  }
}

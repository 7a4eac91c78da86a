package org.carecompanion.simulator.exotel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.carecompanion.simulator.media.StreamNames;
import org.carecompanion.simulator.media.Wire;
import org.carecompanion.simulator.sound.Rate;

/**
 * AgentStream: 16 bits little-endian, 100 ms a message, names in snake_case. Of what the product
 * sends, a payload that is no multiple of 320 bytes leaves a gap, as Exotel says.
 *
 * <p>Source: https://developer.exotel.com/docs/agentstream/websocket-protocol
 */
final class ExotelWire implements Wire {
  private static final int MESSAGE_MILLIS = 100;
  private static final int MULTIPLE_BYTES = 320;
  private static final int MOST_BYTES = 100_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StreamNames names;
  private final Parties parties;
  private final int hertz;
  private final Rate out;
  private final Rate in;
  private long sequence;
  private long chunk;

  /** Numbers in E.164. */
  record Parties(String from, String to) {}

  ExotelWire(StreamNames names, Parties parties, int hertz) {
    this.names = names;
    this.parties = parties;
    this.hertz = hertz;
    this.out = new Rate(hertz);
    this.in = new Rate(hertz);
  }

  @Override
  public List<String> opening(Map<String, String> parameters) {
    ObjectNode start = node();
    start.put("stream_sid", names.streamSid());
    start.put("call_sid", names.callSid());
    start.put("account_sid", names.accountSid());
    start.put("from", parties.from());
    start.put("to", parties.to());
    ObjectNode custom = start.putObject("custom_parameters");
    parameters.forEach(custom::put);
    start
        .putObject("media_format")
        .put("encoding", "raw")
        .put("sample_rate", Integer.toString(hertz))
        .put("bit_rate", Integer.toString(hertz * 16 / 1000));
    return List.of("{\"event\":\"connected\"}", message("start", start));
  }

  @Override
  public int millisPerMessage() {
    return MESSAGE_MILLIS;
  }

  @Override
  public OnClear onClear() {
    return OnClear.PLAYS_OUT_WHAT_SOUNDS;
  }

  @Override
  public String media(short[] samples, long millis) {
    short[] wide = out.up(samples);
    ByteBuffer bytes = ByteBuffer.allocate(2 * wide.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asShortBuffer().put(wide);
    ObjectNode media =
        node()
            .put("chunk", ++chunk)
            .put("timestamp", Long.toString(millis))
            .put("payload", Base64.getEncoder().encodeToString(bytes.array()));
    return message("media", media);
  }

  @Override
  public String key(char key) {
    return message("dtmf", node().put("duration", "200").put("digit", String.valueOf(key)));
  }

  @Override
  public String mark(String name) {
    return message("mark", node().put("name", name));
  }

  @Override
  public String stop() {
    return message(
        "stop",
        node()
            .put("call_sid", names.callSid())
            .put("account_sid", names.accountSid())
            .put("reason", "callended"));
  }

  @Override
  public FromProduct read(String text) {
    JsonNode message;
    try {
      message = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return new FromProduct.Bad(0, "a message is not JSON");
    }
    if (!message.path("stream_sid").asText().equals(names.streamSid())) {
      return new FromProduct.Bad(0, "a message does not name this stream");
    }
    return switch (message.path("event").asText()) {
      case "media" -> sound(message.path("media").path("payload").asText());
      case "mark" -> new FromProduct.Mark(message.path("mark").path("name").asText());
      case "clear" -> new FromProduct.Clear();
      default -> new FromProduct.Bad(0, "an event that Exotel does not know");
    };
  }

  private FromProduct sound(String payload) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(payload);
    } catch (IllegalArgumentException e) {
      return new FromProduct.Bad(0, "a payload is not Base64");
    }
    if (bytes.length == 0 || bytes.length > MOST_BYTES || bytes.length % MULTIPLE_BYTES != 0) {
      return new FromProduct.Bad(0, "a payload of " + bytes.length + " bytes");
    }
    short[] samples = new short[bytes.length / 2];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return new FromProduct.Media(in.down(samples));
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }

  private String message(String event, ObjectNode content) {
    ObjectNode message =
        node()
            .put("event", event)
            .put("sequence_number", ++sequence)
            .put("stream_sid", names.streamSid());
    message.set(event, content);
    return message.toString();
  }
}

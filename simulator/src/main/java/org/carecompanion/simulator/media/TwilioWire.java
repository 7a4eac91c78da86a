package org.carecompanion.simulator.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.carecompanion.simulator.sound.Clip;
import org.carecompanion.simulator.sound.MuLaw;

/**
 * Twilio's Media Streams: mu-law, 20 ms a message, every counter a string.
 *
 * <p>Source: https://www.twilio.com/docs/voice/media-streams/websocket-messages
 */
public final class TwilioWire implements Wire {
  private static final int MALFORMED = 31950;
  private static final int NOT_PROTOCOL = 31951;
  private static final int FRAME_MILLIS = 20;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StreamNames names;
  private long sequence;
  private long chunk;

  public TwilioWire(StreamNames names) {
    this.names = names;
  }

  @Override
  public List<String> opening(Map<String, String> parameters) {
    ObjectNode start = JsonNodeFactory.instance.objectNode();
    start.put("accountSid", names.accountSid());
    start.put("streamSid", names.streamSid());
    start.put("callSid", names.callSid());
    start.putArray("tracks").add("inbound");
    start
        .putObject("mediaFormat")
        .put("encoding", "audio/x-mulaw")
        .put("sampleRate", Clip.RATE)
        .put("channels", 1);
    ObjectNode custom = start.putObject("customParameters");
    parameters.forEach(custom::put);
    return List.of(
        "{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}",
        message("start", start));
  }

  @Override
  public int millisPerMessage() {
    return FRAME_MILLIS;
  }

  @Override
  public OnClear onClear() {
    return OnClear.ALL_GONE_MARKS_RETURN;
  }

  @Override
  public String media(short[] samples, long millis) {
    // built by hand: fifty a second in every call
    return "{\"event\":\"media\",\"sequenceNumber\":\""
        + ++sequence
        + "\",\"streamSid\":\""
        + names.streamSid()
        + "\",\"media\":{\"track\":\"inbound\",\"chunk\":\""
        + ++chunk
        + "\",\"timestamp\":\""
        + millis
        + "\",\"payload\":\""
        + Base64.getEncoder().encodeToString(MuLaw.encode(samples))
        + "\"}}";
  }

  @Override
  public String key(char key) {
    return message("dtmf", node().put("track", "inbound_track").put("digit", String.valueOf(key)));
  }

  @Override
  public String mark(String name) {
    return message("mark", node().put("name", name));
  }

  @Override
  public String stop() {
    return message(
        "stop", node().put("accountSid", names.accountSid()).put("callSid", names.callSid()));
  }

  @Override
  public FromProduct read(String text) {
    JsonNode message;
    try {
      message = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return new FromProduct.Bad(MALFORMED, "a message is not JSON");
    }
    if (!message.path("streamSid").asText().equals(names.streamSid())) {
      return new FromProduct.Bad(NOT_PROTOCOL, "a message does not name this stream");
    }
    return switch (message.path("event").asText()) {
      case "media" -> media(message.path("media").path("payload"));
      case "mark" ->
          message.path("mark").path("name").isTextual()
              ? new FromProduct.Mark(message.path("mark").path("name").asText())
              : new FromProduct.Bad(NOT_PROTOCOL, "a mark has no name");
      case "clear" -> new FromProduct.Clear();
      default -> new FromProduct.Bad(NOT_PROTOCOL, "an event that Twilio does not know");
    };
  }

  private static FromProduct media(JsonNode payload) {
    try {
      byte[] sound = Base64.getDecoder().decode(payload.asText());
      return sound.length == 0
          ? new FromProduct.Bad(NOT_PROTOCOL, "media without sound")
          : new FromProduct.Media(MuLaw.decode(sound));
    } catch (IllegalArgumentException e) {
      return new FromProduct.Bad(MALFORMED, "a payload is not Base64");
    }
  }

  private static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }

  private String message(String event, ObjectNode content) {
    ObjectNode message =
        node()
            .put("event", event)
            .put("sequenceNumber", Long.toString(++sequence))
            .put("streamSid", names.streamSid());
    message.set(event, content);
    return message.toString();
  }
}

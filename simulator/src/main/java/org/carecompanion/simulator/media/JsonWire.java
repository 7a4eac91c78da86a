package org.carecompanion.simulator.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;

/**
 * What the carriers' messages have in common: each is JSON with an event, the name of the stream,
 * and under the event's own name what it is about; sound is Base64.
 */
public abstract class JsonWire implements Wire {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Dialect dialect;
  private final String stream;
  private long sequence;

  /**
   * One carrier's words.
   *
   * @param carrier its name, for people
   * @param streamField where a message names its stream
   * @param malformed its code for what is no JSON or no Base64
   * @param notProtocol its code for what it does not know
   */
  public record Dialect(String carrier, String streamField, int malformed, int notProtocol) {}

  protected JsonWire(Dialect dialect, String stream) {
    this.dialect = dialect;
    this.stream = stream;
  }

  /** Puts the number of a message, counted from 1, where this carrier has it. */
  protected abstract void number(ObjectNode message, long sequence);

  /** What these bytes sound like, or what is wrong with them. */
  protected abstract FromProduct sound(byte[] payload);

  @Override
  public final String mark(String name) {
    return message("mark", node().put("name", name));
  }

  @Override
  public final FromProduct read(String text) {
    JsonNode message;
    try {
      message = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return new FromProduct.Bad(dialect.malformed(), "a message is not JSON");
    }
    if (!message.path(dialect.streamField()).asText().equals(stream)) {
      return bad("a message does not name this stream");
    }
    return switch (message.path("event").asText()) {
      case "media" -> media(message.path("media").path("payload").asText());
      case "mark" -> marked(message.path("mark").path("name"));
      case "clear" -> new FromProduct.Clear();
      default -> bad("an event that " + dialect.carrier() + " does not know");
    };
  }

  private FromProduct media(String payload) {
    try {
      byte[] bytes = Base64.getDecoder().decode(payload);
      return bytes.length == 0 ? bad("media without sound") : sound(bytes);
    } catch (IllegalArgumentException e) {
      return new FromProduct.Bad(dialect.malformed(), "a payload is not Base64");
    }
  }

  private FromProduct marked(JsonNode name) {
    return name.isTextual() ? new FromProduct.Mark(name.asText()) : bad("a mark has no name");
  }

  protected final FromProduct.Bad bad(String problem) {
    return new FromProduct.Bad(dialect.notProtocol(), problem);
  }

  protected final long nextNumber() {
    return ++sequence;
  }

  protected static ObjectNode node() {
    return JsonNodeFactory.instance.objectNode();
  }

  protected final String message(String event, ObjectNode content) {
    ObjectNode message = node().put("event", event);
    number(message, nextNumber());
    message.put(dialect.streamField(), stream);
    message.set(event, content);
    return message.toString();
  }
}

package org.carecompanion.simulator.exotel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.carecompanion.simulator.media.JsonWire;
import org.carecompanion.simulator.media.StreamNames;
import org.carecompanion.simulator.sound.Rate;

/**
 * AgentStream: 16 bits little-endian, 100 ms a message, names in snake_case. Of what the product
 * sends, a payload that is no multiple of 320 bytes leaves a gap, as Exotel says.
 *
 * <p>Source: https://developer.exotel.com/docs/agentstream/websocket-protocol
 */
final class ExotelWire extends JsonWire {
  private static final Dialect DIALECT = new Dialect("Exotel", "stream_sid", 0, 0);
  private static final int MESSAGE_MILLIS = 100;
  private static final int MULTIPLE_BYTES = 320;
  private static final int MOST_BYTES = 100_000;

  private final StreamNames names;
  private final Parties parties;
  private final int hertz;
  private final Rate out;
  private final Rate in;
  private long chunk;

  /** Numbers in E.164. */
  record Parties(String from, String to) {}

  ExotelWire(StreamNames names, Parties parties, int hertz) {
    super(DIALECT, names.streamSid());
    this.names = names;
    this.parties = parties;
    this.hertz = hertz;
    this.out = new Rate(hertz);
    this.in = new Rate(hertz);
  }

  @Override
  protected void number(ObjectNode message, long sequence) {
    message.put("sequence_number", sequence);
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
  public String stop() {
    return message(
        "stop",
        node()
            .put("call_sid", names.callSid())
            .put("account_sid", names.accountSid())
            .put("reason", "callended"));
  }

  @Override
  protected FromProduct sound(byte[] payload) {
    if (payload.length > MOST_BYTES || payload.length % MULTIPLE_BYTES != 0) {
      return bad("a payload of " + payload.length + " bytes");
    }
    short[] samples = new short[payload.length / 2];
    ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
    return new FromProduct.Media(in.down(samples));
  }
}

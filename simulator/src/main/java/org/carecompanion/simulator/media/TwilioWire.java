package org.carecompanion.simulator.media;

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
public final class TwilioWire extends JsonWire {
  private static final Dialect DIALECT = new Dialect("Twilio", "streamSid", 31950, 31951);
  private static final int FRAME_MILLIS = 20;

  private final StreamNames names;
  private long chunk;

  public TwilioWire(StreamNames names) {
    super(DIALECT, names.streamSid());
    this.names = names;
  }

  @Override
  protected void number(ObjectNode message, long sequence) {
    message.put("sequenceNumber", Long.toString(sequence));
  }

  @Override
  public List<String> opening(Map<String, String> parameters) {
    ObjectNode start = node();
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
        + nextNumber()
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
  public String stop() {
    return message(
        "stop", node().put("accountSid", names.accountSid()).put("callSid", names.callSid()));
  }

  @Override
  protected FromProduct sound(byte[] payload) {
    return new FromProduct.Media(MuLaw.decode(payload));
  }
}

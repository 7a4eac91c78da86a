package org.carecompanion.simulator.phone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.simulator.phone.CallOrder.Callbacks;
import org.carecompanion.simulator.phone.CallOrder.Detection;
import org.carecompanion.simulator.phone.CallOrder.Limits;
import org.carecompanion.simulator.phone.CallOrder.Parties;
import org.carecompanion.simulator.webhook.WebhookAnswer;

/**
 * A {@link CallLog} of one JSON object a line, written before the call goes on. It outlives kill
 * -9: at the next start every call is known again, and those that were going on have broken down.
 */
public final class CallFile implements CallLog, AutoCloseable {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Writer out;

  private CallFile(Writer out) {
    this.out = out;
  }

  public static CallFile appending(Path file) throws IOException {
    return new CallFile(
        Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
  }

  /** The calls of a file, oldest first, all of them over; none if there is no such file. */
  static List<PhoneCall> calls(Path file, Instant now, Tempo tempo) throws IOException {
    if (!Files.exists(file)) return List.of();
    ObjectMapper json = new ObjectMapper();
    Map<String, PhoneCall> calls = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      // kill -9 may have torn the last one
      if (!line.endsWith("}")) continue;
      var event = json.readTree(line);
      String sid = event.path("sid").asText();
      Instant at = Instant.parse(event.path("at").asText());
      switch (event.path("event").asText()) {
        case "created" -> calls.put(sid, restored(event, at, tempo));
        case "ended" -> Optional.ofNullable(calls.get(sid)).ifPresent(c -> c.ended(end(event), at));
        default -> {
          // what was said and asked is for those who read the file
        }
      }
    }
    List<PhoneCall> all = new ArrayList<>(calls.values());
    all.stream()
        .filter(call -> !call.status().isOver())
        .forEach(call -> call.ended(CallEnd.failed(0, "the phone company broke down"), now));
    return all;
  }

  private static PhoneCall restored(JsonNode event, Instant at, Tempo tempo) {
    var order =
        new CallOrder(
            new Parties(event.path("to").asText(), event.path("from").asText()),
            new Script.Inline("<Response/>"),
            new Callbacks(Optional.empty(), Set.of(), Optional.empty()),
            new Limits(Duration.ZERO, Duration.ZERO),
            new CallOrder.Options(new Detection.Off(), Optional.empty()));
    var sid = new CallSid(event.path("sid").asText());
    return new PhoneCall(sid, order, at, new Line(tempo, System::nanoTime), NONE);
  }

  private static CallEnd end(JsonNode event) {
    return new CallEnd(
        CallStatus.of(event.path("status").asText()).orElse(CallStatus.FAILED),
        event.path("reason").asText(),
        event.path("error_code").asInt(),
        event.path("sip_code").asInt());
  }

  @Override
  public void created(PhoneCall call) {
    Parties parties = call.order().parties();
    ObjectNode event = event("created", call.sid(), call.createdAt());
    event.put("to", parties.to()).put("from", parties.from());
    if (call.order().script() instanceof Script.Fetched fetched)
      event.put("voice", fetched.target().withoutFragment());
    write(event);
  }

  @Override
  public void sounded(CallSid call, Turn turn) {
    switch (turn) {
      case Turn.Played played ->
          write(event("played", call, turn.when().at()).put("text", played.words()));
      case Turn.Answered answered ->
          write(event("said", call, turn.when().at()).put("text", answered.words()));
    }
  }

  @Override
  public void asked(CallSid call, WebhookVisit visit) {
    ObjectNode event = event("asked", call, visit.at()).put("kind", visit.kind().label());
    event.put("address", visit.address());
    event.put("ms", visit.answer().effort().latency().toMillis());
    switch (visit.answer()) {
      case WebhookAnswer.Answered answered -> event.put("status", answered.status());
      case WebhookAnswer.Failed failed ->
          event.put("status", failed.status()).put("error_code", failed.errorCode());
    }
    write(event);
  }

  @Override
  public void ended(PhoneCall call) {
    ObjectNode event = event("ended", call.sid(), call.updatedAt());
    event.put("status", call.status().label());
    call.end()
        .ifPresent(
            end ->
                event
                    .put("reason", end.reason())
                    .put("error_code", end.errorCode())
                    .put("sip_code", end.sipCode()));
    write(event);
  }

  private static ObjectNode event(String what, CallSid call, Instant at) {
    return NODES.objectNode().put("event", what).put("sid", call.value()).put("at", at.toString());
  }

  private synchronized void write(ObjectNode event) {
    try {
      out.write(event + "\n");
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("the calls' file cannot be written", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }
}

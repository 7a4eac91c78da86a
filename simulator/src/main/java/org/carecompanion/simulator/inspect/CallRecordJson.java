package org.carecompanion.simulator.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carecompanion.simulator.media.StreamWatch;
import org.carecompanion.simulator.patient.Patient;
import org.carecompanion.simulator.patient.PatientBook;
import org.carecompanion.simulator.phone.Journal;
import org.carecompanion.simulator.phone.PhoneCall;
import org.carecompanion.simulator.phone.Turn;
import org.carecompanion.simulator.phone.WebhookVisit;
import org.carecompanion.simulator.webhook.WebhookAnswer;
import org.jspecify.annotations.Nullable;

/** What the simulator knows about a call, in short and in full. */
final class CallRecordJson {
  private static final double MILLIS = 1000.0;

  private final PatientBook patients;

  CallRecordJson(PatientBook patients) {
    this.patients = patients;
  }

  ObjectNode summary(PhoneCall call) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("sid", call.sid().value());
    json.put("to", call.order().parties().to());
    json.put("from", call.order().parties().from());
    json.put("patient", patients.at(call.order().parties().to()).map(Patient::key).orElse(null));
    json.put("status", call.status().label());
    json.put("answered_by", call.answeredBy().orElse(null));
    json.put("created_at", call.createdAt().toString());
    json.put("answered_at", text(call.answeredAt()));
    json.put("ended_at", text(call.endedAt()));
    List<StreamWatch> streams = call.journal().streams();
    if (!streams.isEmpty()) {
      json.put("stream", StreamJson.label(streams.getLast().closing()));
    }
    json.put("talked_s", call.talked().toMillis() / MILLIS);
    json.put("violation_count", call.journal().violations().size());
    json.put("unrecognised_prompt_count", call.journal().unrecognisedPrompts().size());
    return json;
  }

  ObjectNode full(PhoneCall call) {
    ObjectNode json = summary(call);
    call.end()
        .ifPresent(
            end ->
                json.putObject("end")
                    .put("reason", end.reason())
                    .put("error_code", end.errorCode())
                    .put("sip_code", end.sipCode()));
    call.recording()
        .ifPresent(
            recording ->
                json.putObject("recording")
                    .put("sid", recording.sid())
                    .put("seconds", recording.length().toSeconds())
                    .put("deleted", recording.deleted()));
    Journal journal = call.journal();
    ArrayNode turns = json.putArray("turns");
    journal.turns().forEach(turn -> turns.add(turn(turn)));
    ArrayNode webhooks = json.putArray("webhooks");
    journal.visits().forEach(visit -> webhooks.add(visit(visit)));
    json.set("streams", StreamJson.of(journal.streams()));
    ArrayNode violations = json.putArray("violations");
    journal
        .violations()
        .forEach(v -> violations.addObject().put("code", v.code()).put("message", v.message()));
    ArrayNode prompts = json.putArray("unrecognised_prompts");
    journal.unrecognisedPrompts().forEach(prompts::add);
    return json;
  }

  private static ObjectNode turn(Turn turn) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("at", turn.when().at().toString());
    json.put("second", turn.when().sinceAnswer().toMillis() / MILLIS);
    switch (turn) {
      case Turn.Played played -> json.put("who", "companion").put("text", played.words());
      case Turn.Answered answered ->
          json.put("who", "patient")
              .put("text", answered.words())
              .put("via", answered.deed().name().toLowerCase(Locale.ROOT))
              .put("confidence", answered.confidence())
              .put("topic", answered.topic());
    }
    return json;
  }

  private static ObjectNode visit(WebhookVisit visit) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("at", visit.at().toString());
    json.put("kind", visit.kind().label());
    json.put("address", visit.address());
    json.put("attempts", visit.answer().effort().attempts());
    json.put("ms", visit.answer().effort().latency().toNanos() / 1_000_000.0);
    switch (visit.answer()) {
      case WebhookAnswer.Answered answered -> json.put("status", answered.status());
      case WebhookAnswer.Failed failed ->
          json.put("status", failed.status())
              .put("error_code", failed.errorCode())
              .put("reason", failed.reason());
    }
    return json;
  }

  private static @Nullable String text(Optional<Instant> instant) {
    return instant.map(Instant::toString).orElse(null);
  }
}

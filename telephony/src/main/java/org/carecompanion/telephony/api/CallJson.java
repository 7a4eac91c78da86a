package org.carecompanion.telephony.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.clinical.checkin.CallReader.CallStory;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.Utterance;

/** A call as JSON: names as in the tables, codes in lower case, absent values left out. */
final class CallJson {
  static final String FOLLOW_UP = "follow_up";

  private CallJson() {}

  static Map<String, Object> story(CallStory story) {
    Call call = story.call();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", call.id().toString());
    json.put("patient_id", call.patient().toString());
    json.put("call_type", code(call.plan().type()));
    json.put("status", code(call.status()));
    call.outcome().ifPresent(outcome -> json.put("outcome", code(outcome)));
    call.outcomeReason().ifPresent(reason -> json.put("outcome_reason", reason));
    story.carrierCallId().ifPresent(id -> json.put("carrier_call_id", id));
    json.put("requested_at", call.requestedAt().toString());
    at(json, "answered_at", call.answeredAt());
    at(json, "ended_at", call.endedAt());
    var protocol = call.plan().protocol();
    json.put(
        "protocol",
        Map.of(
            "key",
            protocol.key(),
            "version",
            protocol.version(),
            "post_operative_day",
            protocol.postOperativeDay()));
    json.put("findings", story.findings().stream().map(YieldJson::finding).toList());
    json.put(
        "alerts",
        story.alerts().stream().map(alert -> YieldJson.alert(alert, story.findings())).toList());
    json.put("follow_ups", story.followUps().stream().map(YieldJson::followUp).toList());
    return json;
  }

  static Map<String, Object> transcript(List<Utterance> utterances) {
    return Map.of("turns", utterances.stream().map(CallJson::utterance).toList());
  }

  private static Map<String, Object> utterance(Utterance utterance) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("turn", utterance.turn());
    json.put("position", utterance.position());
    json.put("speaker", code(utterance.said().speaker()));
    json.put("via", code(utterance.said().via()));
    json.put("text", utterance.said().text());
    utterance.said().question().ifPresent(question -> json.put("question", question));
    json.put("at", utterance.saidAt().toString());
    return json;
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void at(Map<String, Object> json, String name, Optional<Instant> at) {
    at.ifPresent(moment -> json.put(name, moment.toString()));
  }
}

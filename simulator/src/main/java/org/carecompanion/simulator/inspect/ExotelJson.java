package org.carecompanion.simulator.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.carecompanion.simulator.exotel.ExotelCall;
import org.carecompanion.simulator.media.Diary.Event;

/** What the simulator knows about a call of Exotel's. */
final class ExotelJson {
  private ExotelJson() {}

  static ObjectNode summary(ExotelCall call) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("sid", call.sid())
        .put("patient", call.patient())
        .put("status", call.status().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .put("ending", call.ending());
  }

  static ObjectNode full(ExotelCall call) {
    ObjectNode json = summary(call);
    ArrayNode turns = json.putArray("turns");
    ArrayNode violations = json.putArray("violations");
    ArrayNode prompts = json.putArray("unrecognised_prompts");
    for (ExotelCall.Noted noted : call.noted()) {
      switch (noted.event()) {
        case Event.Heard heard ->
            turns
                .addObject()
                .put("at", noted.at().toString())
                .put("who", "companion")
                .put("text", heard.words());
        case Event.Did did ->
            turns
                .addObject()
                .put("at", noted.at().toString())
                .put("who", "patient")
                .put("text", did.words())
                .put("via", did.way().name().toLowerCase(Locale.ROOT))
                .put("topic", did.topic());
        case Event.NotUnderstood words -> prompts.add(words.words());
        case Event.Violated violated ->
            violations.addObject().put("code", violated.code()).put("message", violated.problem());
      }
    }
    json.set("streams", StreamJson.of(call.stream().map(List::of).orElse(List.of())));
    return json;
  }
}

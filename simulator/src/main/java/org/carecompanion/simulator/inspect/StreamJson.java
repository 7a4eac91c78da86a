package org.carecompanion.simulator.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.carecompanion.simulator.media.BargeIn;
import org.carecompanion.simulator.media.StreamFigures;
import org.carecompanion.simulator.media.StreamFigures.Answer;
import org.carecompanion.simulator.media.StreamWatch;

/** How one stream went. */
final class StreamJson {
  private StreamJson() {}

  static ArrayNode of(List<StreamWatch> streams) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    streams.forEach(stream -> all.add(of(stream)));
    return all;
  }

  static String label(StreamWatch.Closing closing) {
    return closing.name().toLowerCase(Locale.ROOT);
  }

  private static ObjectNode of(StreamWatch stream) {
    StreamFigures figures = stream.figures();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("sid", stream.name());
    json.put("closing", label(stream.closing()));
    json.put("frames_sent", figures.frames().sent());
    json.put("frames_lost", figures.frames().lost());
    json.put("frames_received", figures.frames().received());
    json.put("frames_unsent", figures.frames().unsent());
    json.put("late_ms", figures.gaps().late());
    json.put("gaps_over_60ms", figures.gaps().over60().count());
    json.put("longest_gap_ms", figures.gaps().longest());
    json.put("gaps_left_out_ms", figures.gaps().leftOut());
    json.put("simulator_stalled_ms", figures.generator().stoodMs());
    json.put("marks", figures.messages().marks());
    json.put("clears", figures.messages().clears());
    json.put("bad_messages", figures.messages().bad());
    ArrayNode answers = json.putArray("answers");
    figures.talk().answers().given().forEach(answer -> answers.add(of(answer)));
    ArrayNode bargeIns = json.putArray("barge_ins");
    figures.talk().bargeIns().forEach(bargeIn -> bargeIns.add(of(bargeIn)));
    return json;
  }

  private static ObjectNode of(Answer answer) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("topic", answer.topic());
    json.put("ms", answer.ms());
    put(json, "words_to_answer_ms", answer.afterWordsMs());
    put(json, "turn_ms", answer.turnMs());
    return json;
  }

  private static ObjectNode of(BargeIn bargeIn) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("second", bargeIn.second());
    json.put("why", bargeIn.why().name().toLowerCase(Locale.ROOT));
    json.put("pause_ms", bargeIn.times().pause());
    put(json, "voice_to_clear_ms", bargeIn.times().clear());
    put(json, "clear_ms", bargeIn.times().clearAfterDecision());
    json.put("frames_after_voice", bargeIn.frames().afterVoice());
    json.put("frames_after_clear", bargeIn.frames().afterClear());
    return json;
  }

  private static void put(ObjectNode json, String name, OptionalDouble value) {
    if (value.isPresent()) {
      json.put(name, value.getAsDouble());
    } else {
      json.putNull(name);
    }
  }
}

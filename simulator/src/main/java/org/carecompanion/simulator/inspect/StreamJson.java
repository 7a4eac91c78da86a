package org.carecompanion.simulator.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.carecompanion.simulator.media.BargeIn;
import org.carecompanion.simulator.media.StreamFigures;
import org.carecompanion.simulator.media.StreamWatch;

/** How one stream went. */
final class StreamJson {
  private StreamJson() {}

  static ArrayNode of(List<StreamWatch> streams) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    streams.forEach(stream -> all.add(of(stream)));
    return all;
  }

  private static ObjectNode of(StreamWatch stream) {
    StreamFigures figures = stream.figures();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("sid", stream.name());
    json.put("closing", stream.closing().name().toLowerCase(Locale.ROOT));
    json.put("frames_sent", figures.frames().sent());
    json.put("frames_lost", figures.frames().lost());
    json.put("frames_received", figures.frames().received());
    json.put("late_frames", figures.gaps().lateFrames());
    json.put("gaps_over_60ms", figures.gaps().over60Ms());
    json.put("simulator_stalled_ms", figures.gaps().stalledMs());
    json.put("marks", figures.messages().marks());
    json.put("clears", figures.messages().clears());
    json.put("bad_messages", figures.messages().bad());
    ArrayNode answers = json.putArray("answers_ms");
    figures.answers().forEach(answer -> answers.add(answer.ms()));
    ArrayNode turns = json.putArray("turns_ms");
    figures.answers().forEach(answer -> answer.afterWordsMs().ifPresent(turns::add));
    ArrayNode bargeIns = json.putArray("barge_ins");
    figures.bargeIns().forEach(bargeIn -> bargeIns.add(of(bargeIn)));
    return json;
  }

  private static ObjectNode of(BargeIn bargeIn) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("second", bargeIn.second());
    json.put("pause_ms", bargeIn.pauseMs());
    put(json, "voice_to_clear_ms", bargeIn.clearMs());
    put(json, "clear_ms", bargeIn.clearAfterWordsMs());
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

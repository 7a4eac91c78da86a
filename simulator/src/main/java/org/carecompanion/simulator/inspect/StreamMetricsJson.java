package org.carecompanion.simulator.inspect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.DoubleStream;
import org.carecompanion.simulator.media.BargeIn;
import org.carecompanion.simulator.media.StreamFigures;
import org.carecompanion.simulator.media.StreamFigures.Answer;
import org.carecompanion.simulator.media.StreamWatch;
import org.carecompanion.simulator.media.StreamWatch.Closing;

/** All streams in one object, in the names of {@code ./companion load}. */
final class StreamMetricsJson {
  private StreamMetricsJson() {}

  static ObjectNode of(List<StreamWatch> streams) {
    List<StreamFigures> all = streams.stream().map(StreamWatch::figures).toList();
    List<BargeIn> bargeIns = all.stream().flatMap(one -> one.bargeIns().stream()).toList();
    List<Answer> answers = all.stream().flatMap(one -> one.answers().stream()).toList();
    long received = all.stream().mapToLong(one -> one.frames().received()).sum();
    long late = all.stream().mapToLong(one -> one.gaps().lateFrames()).sum();
    long gaps = all.stream().mapToLong(one -> one.gaps().over60Ms()).sum();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("open", count(streams, Closing.OPEN));
    json.put("ended", count(streams, Closing.ENDED));
    json.put("dropped", count(streams, Closing.DROPPED));
    json.put("frames_sent", all.stream().mapToLong(one -> one.frames().sent()).sum());
    json.put("frames_received", received);
    json.put("frame_loss", share(late, received + late));
    json.put("gaps_over_60ms", share(gaps, received));
    json.set("answer_ms", percentiles(answers.stream().mapToDouble(Answer::ms)));
    json.set(
        "turn_ms", percentiles(answers.stream().flatMapToDouble(a -> a.afterWordsMs().stream())));
    bargeIns(json, bargeIns);
    json.put("bad_messages", all.stream().mapToLong(one -> one.messages().bad()).sum());
    json.put("simulator_stalled_ms", all.stream().mapToDouble(one -> one.gaps().stalledMs()).sum());
    return json;
  }

  private static void bargeIns(ObjectNode json, List<BargeIn> bargeIns) {
    json.put("barge_ins", bargeIns.size());
    json.set("pause_ms", percentiles(bargeIns.stream().mapToDouble(BargeIn::pauseMs)));
    json.set(
        "clear_ms",
        percentiles(bargeIns.stream().flatMapToDouble(b -> b.clearAfterWordsMs().stream())));
    json.set(
        "voice_to_clear_ms",
        percentiles(bargeIns.stream().flatMapToDouble(b -> b.clearMs().stream())));
    json.put("frames_after_clear", bargeIns.stream().mapToInt(b -> b.frames().afterClear()).sum());
  }

  private static long count(List<StreamWatch> streams, Closing closing) {
    return streams.stream().filter(stream -> stream.closing() == closing).count();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** By the nearest rank; nulls where nothing was measured. */
  private static ObjectNode percentiles(DoubleStream values) {
    double[] sorted = values.sorted().toArray();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("count", sorted.length);
    for (int percent : List.of(50, 95, 99)) {
      if (sorted.length == 0) {
        json.putNull("p" + percent);
      } else {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        json.put("p" + percent, sorted[Math.clamp(rank, 1, sorted.length) - 1]);
      }
    }
    return json;
  }
}

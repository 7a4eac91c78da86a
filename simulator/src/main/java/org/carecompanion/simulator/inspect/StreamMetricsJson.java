package org.carecompanion.simulator.inspect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.carecompanion.simulator.media.BargeIn;
import org.carecompanion.simulator.media.Occasion.Why;
import org.carecompanion.simulator.media.StreamFigures;
import org.carecompanion.simulator.media.StreamFigures.Answer;
import org.carecompanion.simulator.media.StreamFigures.Answers;
import org.carecompanion.simulator.media.StreamFigures.Gaps;
import org.carecompanion.simulator.media.StreamWatch;
import org.carecompanion.simulator.media.StreamWatch.Closing;

/** All streams in one object, in the names of {@code ./companion load}. */
final class StreamMetricsJson {
  private StreamMetricsJson() {}

  static ObjectNode of(List<StreamWatch> streams) {
    List<StreamFigures> all = streams.stream().map(StreamWatch::figures).toList();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("opened", streams.size());
    json.put("open", count(streams, Closing.OPEN));
    json.put("ended", count(streams, Closing.ENDED));
    json.put("dropped", count(streams, Closing.DROPPED));
    json.put("frames_sent", all.stream().mapToLong(one -> one.frames().sent()).sum());
    json.put("frames_unsent", all.stream().mapToLong(one -> one.frames().unsent()).sum());
    json.put("frames_received", all.stream().mapToLong(one -> one.frames().received()).sum());
    json.put("bad_messages", all.stream().mapToLong(one -> one.messages().bad()).sum());
    gaps(json, all.stream().map(StreamFigures::gaps).toList());
    answers(json, all.stream().map(one -> one.talk().answers()).toList());
    bargeIns(json, all.stream().flatMap(one -> one.talk().bargeIns().stream()).toList());
    json.set("generator", generator(all));
    return json;
  }

  /** Shares of the time in which there should have been sound. */
  private static void gaps(ObjectNode json, List<Gaps> gaps) {
    double late = sum(gaps, Gaps::late);
    double should = sum(gaps, Gaps::sounded) + late;
    share(json, "frame_loss", late, should);
    share(json, "gaps_over_60ms", sum(gaps, one -> one.over60().ms()), should);
    json.put("gap_count", gaps.stream().mapToInt(one -> one.over60().count()).sum());
    json.put("longest_gap_ms", gaps.stream().mapToDouble(Gaps::longest).max().orElse(0));
  }

  private static void answers(ObjectNode json, List<Answers> all) {
    List<Answer> given = all.stream().flatMap(one -> one.given().stream()).toList();
    json.set("answer_ms", percentiles(given.stream().mapToDouble(Answer::ms)));
    json.set(
        "words_to_answer_ms",
        percentiles(given.stream().flatMapToDouble(one -> one.afterWordsMs().stream())));
    json.set("turn_ms", percentiles(given.stream().flatMapToDouble(one -> one.turnMs().stream())));
    json.put("unanswered", all.stream().mapToInt(Answers::unanswered).sum());
    json.put("answered_before_words", all.stream().mapToInt(Answers::beforeWords).sum());
  }

  /**
   * Only what was broken off is measured: of what must be heard to its end nothing is. How often
   * that was, and that nods and coughs break nothing off, is counted.
   */
  private static void bargeIns(ObjectNode json, List<BargeIn> all) {
    List<BargeIn> taken =
        all.stream().filter(it -> isWords(it.why())).filter(BargeIn::cleared).toList();
    json.put("barge_ins", all.stream().filter(it -> isWords(it.why())).count());
    json.put("barge_ins_cleared", taken.size());
    ObjectNode others = json.putObject("not_meant");
    for (Why why : List.of(Why.NODS, Why.COUGHS)) {
      List<BargeIn> these = all.stream().filter(it -> it.why() == why).toList();
      others
          .putObject(why.name().toLowerCase(Locale.ROOT))
          .put("count", these.size())
          .put("cleared", these.stream().filter(BargeIn::cleared).count());
    }
    json.set("pause_ms", percentiles(taken.stream().mapToDouble(it -> it.times().pause())));
    json.set(
        "clear_ms",
        percentiles(
            taken.stream().flatMapToDouble(it -> it.times().clearAfterDecision().stream())));
    json.set(
        "voice_to_clear_ms",
        percentiles(taken.stream().flatMapToDouble(it -> it.times().clear().stream())));
    if (all.stream().anyMatch(BargeIn::cleared)) {
      json.put("frames_after_clear", all.stream().mapToInt(it -> it.frames().afterClear()).sum());
    } else {
      json.putNull("frames_after_clear");
    }
  }

  /** An answer that began too early is one too. */
  private static boolean isWords(Why why) {
    return switch (why) {
      case ANSWERS, INTERRUPTS -> true;
      case NODS, COUGHS -> false;
    };
  }

  /** How late the simulator itself was, and what it did not measure because of it. */
  private static ObjectNode generator(List<StreamFigures> all) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("late_ms", Lateness.of(all.stream().map(one -> one.generator().byMillisecond())));
    json.put("stalled_ms", all.stream().mapToDouble(one -> one.generator().stoodMs()).sum());
    json.put("gaps_left_out_ms", all.stream().mapToDouble(one -> one.gaps().leftOut()).sum());
    return json;
  }

  private static long count(List<StreamWatch> streams, Closing closing) {
    return streams.stream().filter(stream -> stream.closing() == closing).count();
  }

  private static double sum(List<Gaps> gaps, ToDoubleFunction<Gaps> what) {
    return gaps.stream().mapToDouble(what).sum();
  }

  private static void share(ObjectNode json, String name, double part, double whole) {
    if (whole > 0) {
      json.put(name, part / whole);
    } else {
      json.putNull(name);
    }
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

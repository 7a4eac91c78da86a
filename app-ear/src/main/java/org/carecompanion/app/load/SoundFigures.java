package org.carecompanion.app.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.carecompanion.app.stage.World;

/** Writes what was measured of streams, by the names of DESIGN section 5 and a few more. */
final class SoundFigures {
  private static final List<String> LIFTED =
      List.of(
          "frame_loss",
          "gaps_over_60ms",
          "longest_gap_ms",
          "turn_ms",
          "words_to_answer_ms",
          "barge_ins",
          "barge_ins_cleared",
          "pause_ms",
          "clear_ms",
          "frames_after_clear");

  private final ObjectNode figures;

  SoundFigures(ObjectNode figures, World world) {
    this.figures = figures;
    figures.put("vendor_delay_ms", world.vendorDelay().toMillis());
    figures.put("vendor_silence_ms", World.MEASURED_SILENCE.toMillis());
  }

  /**
   * @param generator cores that it took
   */
  void taken(Taken taken, OpenStreams open, double generator) {
    figures.put("streams_open", open.mean().orElse(0));
    taken.writeTo(figures, open.mean());
    figures.withObject("/streams/generator").put("cores", generator);
  }

  /** While it was measured. */
  void measured(JsonNode streams) {
    for (String name : LIFTED) figures.set(name, streams.path(name));
    ObjectNode all = figures.withObject("/streams");
    JsonNode cores = all.path("generator").path("cores");
    all.setAll((ObjectNode) streams);
    all.withObject("/generator").set("cores", cores);
  }

  /** When the calls had ended; since the start, the time before it was measured included. */
  void ended(JsonNode streams) {
    figures.set("streams_opened", streams.path("opened"));
    figures.set("streams_refused", streams.path("refused"));
    figures.set("fallen_back", streams.path("gathered"));
    figures.set("dropped", streams.path("dropped"));
  }
}

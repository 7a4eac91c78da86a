package org.carecompanion.clinical.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.clinical.replay.Transcript.Put;
import org.carecompanion.clinical.replay.Transcript.Turn;
import org.carecompanion.clinical.understanding.Speaker;

/** A transcript as text, on its way from one class loader of the command line to another. */
record TranscriptJson(
    String name, int postOperativeDay, Map<String, Integer> earlierPain, List<Line> turns) {
  private static final ObjectMapper JSON = new ObjectMapper();

  record Line(int number, Put put, Speaker speaker, Heard heard) {}

  enum Kind {
    SPOKEN,
    KEYED,
    SILENT
  }

  /**
   * @param confidence 1 where the recogniser gave none
   */
  record Heard(Kind kind, String text, double confidence) {
    static Heard of(PatientTurn turn) {
      return switch (turn) {
        case PatientTurn.Spoken spoken ->
            new Heard(Kind.SPOKEN, spoken.text(), spoken.confidence().orElse(1));
        case PatientTurn.Keyed keyed -> new Heard(Kind.KEYED, keyed.digits(), 1);
        case PatientTurn.Silent silent -> new Heard(Kind.SILENT, "", 1);
      };
    }

    PatientTurn turn() {
      return switch (kind) {
        case SPOKEN -> new PatientTurn.Spoken(text, OptionalDouble.of(confidence));
        case KEYED -> new PatientTurn.Keyed(text);
        case SILENT -> new PatientTurn.Silent();
      };
    }
  }

  static String write(Transcript transcript) throws JsonProcessingException {
    List<Line> lines =
        transcript.turns().stream()
            .map(t -> new Line(t.number(), t.put(), t.speaker(), Heard.of(t.said())))
            .toList();
    return JSON.writeValueAsString(
        new TranscriptJson(
            transcript.name(), transcript.postOperativeDay(), transcript.earlierPain(), lines));
  }

  static Transcript read(String json) throws JsonProcessingException {
    TranscriptJson kept = JSON.readValue(json, TranscriptJson.class);
    List<Turn> turns =
        kept.turns().stream()
            .map(l -> new Turn(l.number(), l.put(), l.speaker(), l.heard().turn()))
            .toList();
    return new Transcript(kept.name(), kept.postOperativeDay(), kept.earlierPain(), turns);
  }
}

package org.carecompanion.speech.stt.google;

import com.google.cloud.speech.v1.SpeechRecognitionAlternative;
import com.google.cloud.speech.v1.StreamingRecognitionResult;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.carecompanion.speech.stt.Transcript;

/**
 * What one message of Google's says: what is final, then what follows it, which may come in pieces
 * (protocols.md 4.1).
 *
 * @param words in order; an interim only as the last
 */
record Answer(List<Words> words) {
  /** A transcript, and where it ends in Google's time; zero if Google does not say. */
  record Words(Transcript transcript, Duration ends) {}

  static Answer of(StreamingRecognizeResponse response) {
    List<Words> words = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    Duration openEnds = Duration.ZERO;
    for (StreamingRecognitionResult result : response.getResultsList()) {
      if (result.getAlternativesCount() == 0) continue;
      SpeechRecognitionAlternative best = result.getAlternatives(0);
      if (result.getIsFinal()) settled(best, ends(result)).ifPresent(words::add);
      else {
        open.append(best.getTranscript());
        openEnds = ends(result);
      }
    }
    String text = open.toString().strip();
    if (!text.isEmpty()) words.add(new Words(new Transcript.Interim(text), openEnds));
    return new Answer(List.copyOf(words));
  }

  private static Optional<Words> settled(SpeechRecognitionAlternative best, Duration ends) {
    String text = best.getTranscript().strip();
    if (text.isEmpty()) return Optional.empty();
    // nothing is Google's way to say that it does not know
    OptionalDouble confidence =
        best.getConfidence() > 0 ? OptionalDouble.of(best.getConfidence()) : OptionalDouble.empty();
    return Optional.of(new Words(new Transcript.Final(text, confidence), ends));
  }

  private static Duration ends(StreamingRecognitionResult result) {
    var time = result.getResultEndTime();
    return Duration.ofSeconds(Math.max(0, time.getSeconds()), Math.max(0, time.getNanos()));
  }
}

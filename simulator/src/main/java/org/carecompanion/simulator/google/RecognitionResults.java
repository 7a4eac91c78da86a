package org.carecompanion.simulator.google;

import com.google.cloud.speech.v1.SpeechRecognitionAlternative;
import com.google.cloud.speech.v1.StreamingRecognitionResult;
import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import com.google.protobuf.Duration;
import java.util.List;
import org.carecompanion.simulator.fault.SpeechFault.Trouble;
import org.carecompanion.simulator.sound.Recogniser.Stage;
import org.carecompanion.simulator.sound.Recogniser.Understood;

/** What was understood, as Google says it. */
final class RecognitionResults {
  /** Words still to be confirmed: Google gives 0.9 for what will hardly change. */
  private static final float STABILITY = 0.9f;

  /** What a recogniser that has gone wrong hears in everything. */
  private static final List<String> NONSENSE = List.of("umbrella", "seventeen", "purple", "ladder");

  private RecognitionResults() {}

  static StreamingRecognizeResponse of(Understood understood, Trouble trouble) {
    SpeechRecognitionAlternative.Builder words =
        SpeechRecognitionAlternative.newBuilder()
            .setTranscript(
                trouble instanceof Trouble.Wrong ? wrong(understood) : understood.text());
    StreamingRecognitionResult.Builder result =
        StreamingRecognitionResult.newBuilder()
            .setLanguageCode("en-us")
            .setResultEndTime(at(understood.end()));
    if (understood.stage() == Stage.WHOLE) {
      result.setIsFinal(true);
      words.setConfidence((float) understood.confidence());
    } else {
      result.setStability(STABILITY);
    }
    return StreamingRecognizeResponse.newBuilder()
        .addResults(result.addAlternatives(words))
        .build();
  }

  private static Duration at(java.time.Duration time) {
    return Duration.newBuilder().setSeconds(time.getSeconds()).setNanos(time.getNano()).build();
  }

  private static String wrong(Understood understood) {
    StringBuilder text = new StringBuilder();
    int count = understood.text().split(" ").length;
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : " ").append(NONSENSE.get(i % NONSENSE.size()));
    }
    return text.toString();
  }
}

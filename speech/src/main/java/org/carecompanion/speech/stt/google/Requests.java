package org.carecompanion.speech.stt.google;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.cloud.speech.v1.RecognitionConfig;
import com.google.cloud.speech.v1.RecognitionConfig.AudioEncoding;
import com.google.cloud.speech.v1.SpeechContext;
import com.google.cloud.speech.v1.StreamingRecognitionConfig;
import com.google.cloud.speech.v1.StreamingRecognizeRequest;
import com.google.protobuf.ByteString;
import java.util.List;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.stt.Listening;

/** What is sent to Google: first what to listen for, then nothing but sound. */
final class Requests {
  /** Google takes 100 characters a phrase and refuses the whole stream for one that is longer. */
  private static final int LONGEST_HINT = 100;

  /**
   * Google takes 5,000 phrases of 100,000 characters together, and messages of 25 KB: this leaves
   * room in a message.
   */
  private static final int MOST_HINT_BYTES = 15_000;

  private static final int MOST_HINTS = 500;

  private Requests() {}

  /**
   * @param model like {@code phone_call}
   */
  static StreamingRecognizeRequest begin(Listening how, String model) {
    RecognitionConfig.Builder config =
        RecognitionConfig.newBuilder()
            .setEncoding(AudioEncoding.MULAW)
            .setSampleRateHertz(AudioFrame.HERTZ)
            .setLanguageCode(how.language().toLanguageTag())
            .setModel(model)
            .setUseEnhanced(true)
            .setEnableAutomaticPunctuation(true);
    List<String> hints = hints(how.hints());
    if (!hints.isEmpty()) config.addSpeechContexts(SpeechContext.newBuilder().addAllPhrases(hints));
    return StreamingRecognizeRequest.newBuilder()
        .setStreamingConfig(
            StreamingRecognitionConfig.newBuilder().setConfig(config).setInterimResults(true))
        .build();
  }

  /** The first that Google takes. */
  static List<String> hints(List<String> wanted) {
    int[] room = {MOST_HINT_BYTES};
    return wanted.stream()
        .map(String::strip)
        .filter(hint -> !hint.isEmpty() && hint.length() <= LONGEST_HINT)
        .distinct()
        .limit(MOST_HINTS)
        .takeWhile(hint -> (room[0] -= hint.getBytes(UTF_8).length) >= 0)
        .toList();
  }

  static StreamingRecognizeRequest sound(byte[] codes, int length) {
    return StreamingRecognizeRequest.newBuilder()
        .setAudioContent(ByteString.copyFrom(codes, 0, length))
        .build();
  }
}

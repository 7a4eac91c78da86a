package org.carecompanion.simulator.google;

import com.google.cloud.speech.v1.RecognitionConfig;
import com.google.cloud.speech.v1.RecognitionConfig.AudioEncoding;
import com.google.cloud.speech.v1.SpeechContext;
import com.google.cloud.speech.v1.StreamingRecognitionConfig;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a stream may be configured with. Stricter than Google where that helps to find mistakes.
 *
 * <p>Source: https://cloud.google.com/speech-to-text/docs/reference/rpc/google.cloud.speech.v1 and
 * /speech-to-text/quotas
 */
final class RecognitionRules {
  private static final Set<Integer> RATES = Set.of(8000, 16_000, 24_000, 48_000);
  private static final Set<String> MODELS =
      Set.of(
          "",
          "default",
          "phone_call",
          "latest_short",
          "latest_long",
          "command_and_search",
          "telephony",
          "telephony_short",
          "medical_conversation",
          "medical_dictation",
          "video");
  private static final int MOST_PHRASES = 5000;
  private static final int LONGEST_PHRASE = 100;
  private static final int MOST_CHARACTERS = 100_000;
  private static final double STRONGEST_BOOST = 20;

  /** Source: a message of streaming audio has at most 25 KB. */
  static final int LARGEST_AUDIO = 25 * 1024;

  private RecognitionRules() {}

  /** The first thing that is wrong. */
  static Optional<String> problem(StreamingRecognitionConfig streaming) {
    RecognitionConfig config = streaming.getConfig();
    if (config.getEncoding() != AudioEncoding.MULAW
        && config.getEncoding() != AudioEncoding.LINEAR16) {
      return Optional.of("Invalid recognition 'config': bad encoding.");
    }
    if (!RATES.contains(config.getSampleRateHertz())) {
      return Optional.of("Invalid recognition 'config': bad sample rate hertz.");
    }
    if (config.getLanguageCode().isBlank()) {
      return Optional.of("Invalid recognition 'config': bad language code.");
    }
    if (!MODELS.contains(config.getModel())) {
      return Optional.of("Invalid recognition 'config': Incorrect model specified.");
    }
    if (config.getMaxAlternatives() < 0 || config.getMaxAlternatives() > 30) {
      return Optional.of("Invalid recognition 'config': bad max alternatives.");
    }
    return hints(config.getSpeechContextsList());
  }

  private static Optional<String> hints(List<SpeechContext> contexts) {
    long phrases = contexts.stream().mapToLong(SpeechContext::getPhrasesCount).sum();
    long characters =
        contexts.stream().flatMap(c -> c.getPhrasesList().stream()).mapToLong(String::length).sum();
    boolean longOne =
        contexts.stream()
            .flatMap(context -> context.getPhrasesList().stream())
            .anyMatch(phrase -> phrase.length() > LONGEST_PHRASE || phrase.isBlank());
    if (phrases > MOST_PHRASES || characters > MOST_CHARACTERS || longOne) {
      return Optional.of("Invalid 'speech_contexts': too many phrases, or one too long or empty.");
    }
    boolean boosted =
        contexts.stream().anyMatch(c -> c.getBoost() < 0 || c.getBoost() > STRONGEST_BOOST);
    return boosted ? Optional.of("Invalid 'speech_contexts': boost.") : Optional.empty();
  }
}

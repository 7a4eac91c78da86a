package org.carecompanion.telephony.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.TextToSpeech;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.junit.jupiter.api.Test;

/** While nobody may ask a voice. */
class VoiceOrdersTest {
  private static final Phrase EMERGENCY = phrase("Hang up now and dial 9 1 1.");
  private static final AudioClip SOUND = AudioClip.ofSamples(new short[160]);
  private static final TextToSpeech RESTING =
      phrase -> {
        throw new CircuitBreakerOpenException("open");
      };

  private final List<String> told = new ArrayList<>();
  private final VoiceOrders orders =
      new VoiceOrders(
          phrase -> Optional.ofNullable(Map.of(EMERGENCY, SOUND).get(phrase)),
          RESTING,
          Runnable::run);

  private static Phrase phrase(String words) {
    return new Phrase(words, Locale.US, Phrase.Content.FIXED);
  }

  private void order(Phrase phrase) {
    orders.order(
        phrase, clip -> told.add("made"), failure -> told.add("failed: " + failure.reason()));
  }

  @Test
  void what_is_known_is_said() {
    order(EMERGENCY);
    assertThat(told).containsExactly("made");
  }

  @Test
  void what_is_not_known_fails_once() {
    order(phrase("How are you?"));
    assertThat(told).containsExactly("failed: CircuitBreakerOpenException");
  }
}

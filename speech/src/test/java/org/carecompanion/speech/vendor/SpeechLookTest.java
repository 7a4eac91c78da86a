package org.carecompanion.speech.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.stt.BatchRecogniser;
import org.carecompanion.speech.stt.BatchToStreaming;
import org.carecompanion.speech.stt.Listening;
import org.carecompanion.speech.stt.SpeechListener;
import org.carecompanion.speech.stt.SpeechStream;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.tts.local.EspeakVoice;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SpeechLookTest {
  private static final SpeechListener NOBODY =
      new SpeechListener() {
        @Override
        public void heard(Transcript transcript, Duration until) {}

        @Override
        public void failed(SpeechFailure failure) {}
      };

  private static List<Map<String, String>> look(Map<String, String> settings) {
    return new SpeechLook().apply(settings);
  }

  @Test
  void where_the_carrier_listens_and_speaks_there_is_nothing_to_look_at() {
    assertThat(look(Map.of("companion.call.mode", "gather", "smtp.host", "mail"))).isEmpty();
    assertThat(look(Map.of())).isEmpty();
  }

  @Test
  void what_is_missing_or_wrong_is_said_and_no_secret() {
    String key = "0123456789 abcdef";
    assertThat(look(Map.of("companion.call.mode", "stream", "speech.azure.key", key)))
        .singleElement()
        .satisfies(line -> assertThat(line).containsEntry("status", "problem"))
        .asString()
        .contains("speech.azure.key", "speech.azure.region")
        .doesNotContain(key);
  }

  @Test
  void ears_are_not_blamed_when_nobody_speaks_and_a_second_look_is_a_new_one() {
    Map<String, String> settings =
        Map.of("speech.google.endpoint", "localhost:1", "speech.voices", "google");
    SpeechLook look = new SpeechLook();
    List<Map<String, String>> first = look.apply(settings);
    assertThat(first)
        .extracting(line -> line.get("name") + " " + line.get("status"))
        .containsExactly("voice google problem", "ears google warning");
    assertThat(first.getLast().get("says")).isEqualTo("not tried: no voice speaks");
    assertThat(look.apply(settings)).isEqualTo(first);
  }

  /** Whisper is asked about what lies between two silences: who marks no voice asks nothing. */
  @Test
  void what_a_voice_spoke_is_an_utterance_to_a_recogniser_that_waits_for_one() throws Exception {
    Assumptions.assumeTrue(EspeakVoice.installed().isPresent(), "espeak-ng is not installed");
    Map<String, String> given =
        Map.of("speech.google.endpoint", "localhost:1", "speech.voices", "local");
    SpeechSettings local = SpeechSettings.of(key -> Optional.ofNullable(given.get(key)));
    List<Integer> utterances = new ArrayList<>();
    BatchRecogniser counting =
        (samples, how) -> {
          utterances.add(samples.length);
          return Optional.empty();
        };
    try (SpeechVendors vendors = SpeechVendors.of(local);
        SpeechStream stream =
            new BatchToStreaming(counting, Runnable::run, System::nanoTime)
                .open(new Listening(Locale.US, List.of()), NOBODY)) {
      SpeechLook.frames(vendors.voice().speak(SpeechLook.PHRASE)).forEach(stream::hear);
    }
    assertThat(utterances).isNotEmpty();
  }

  @Test
  void each_voice_and_each_recogniser_is_tried() {
    Assumptions.assumeTrue(EspeakVoice.installed().isPresent(), "espeak-ng is not installed");
    List<Map<String, String>> lines =
        look(Map.of("speech.google.endpoint", "localhost:1", "speech.voices", "google local"));
    assertThat(lines)
        .extracting(line -> line.get("name") + " " + line.get("status"))
        .containsExactly("voice google problem", "voice local ok", "ears google problem");
    assertThat(lines.getFirst().get("says")).contains("UNAVAILABLE");
    assertThat(lines.getFirst().get("fix")).isNotBlank();
  }
}

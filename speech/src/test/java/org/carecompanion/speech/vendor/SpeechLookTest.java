package org.carecompanion.speech.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.carecompanion.speech.tts.local.EspeakVoice;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SpeechLookTest {
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

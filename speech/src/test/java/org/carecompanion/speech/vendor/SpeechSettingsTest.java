package org.carecompanion.speech.vendor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpeechSettingsTest {
  private static SpeechSettings read(Map<String, String> settings) {
    return SpeechSettings.of(key -> Optional.ofNullable(settings.get(key)));
  }

  @Test
  void everything_that_is_wrong_is_said_at_once() {
    assertThatThrownBy(() -> read(Map.of("speech.voices", "alexa, siri")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("alexa")
        .hasMessageContaining("siri");
  }

  @Test
  void a_list_that_names_nobody_is_a_fault() {
    assertThatThrownBy(() -> read(Map.of("speech.voices", " , ")))
        .hasMessageContaining("speech.voices");
  }
}

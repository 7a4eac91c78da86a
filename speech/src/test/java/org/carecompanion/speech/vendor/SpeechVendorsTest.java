package org.carecompanion.speech.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.Phrase.Content;
import org.carecompanion.speech.tts.local.EspeakVoice;
import org.carecompanion.speech.vendor.SpeechSettings.Ear;
import org.carecompanion.speech.vendor.SpeechSettings.Voice;
import org.carecompanion.speech.vendor.google.GoogleAccess;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class SpeechVendorsTest {
  private static final Phrase HELLO =
      new Phrase("Hello, this is your care team.", Locale.US, Content.FIXED);

  private static Path espeak() {
    Optional<Path> program = EspeakVoice.installed();
    Assumptions.assumeTrue(program.isPresent(), "espeak-ng is not installed");
    return program.orElseThrow();
  }

  private static SpeechSettings settings(Voice... voices) {
    // nobody is there: nothing is reached before somebody listens
    Ear ear = new Ear.Google(GoogleAccess.onThisMachine("localhost:1").orElseThrow(), "m");
    return new SpeechSettings(List.of(ear), List.of(voices), Duration.ofSeconds(1));
  }

  @Test
  void a_phrase_that_was_warmed_is_spoken_without_the_voice() throws Exception {
    try (SpeechVendors vendors = SpeechVendors.of(settings(new Voice.Local(espeak())))) {
      assertThat(vendors.warm(List.of(HELLO))).isEmpty();
      assertThat(vendors.voice().speak(HELLO)).isSameAs(vendors.voice().speak(HELLO));
      assertThat(vendors.voice().speak(HELLO).length()).isGreaterThan(Duration.ofSeconds(1));
    }
  }

  @Test
  void phrases_that_no_voice_can_speak_are_told_and_when_one_fails_the_next_speaks()
      throws Exception {
    Voice none = new Voice.Local(Path.of("/nowhere/espeak-ng"));
    try (SpeechVendors silent = SpeechVendors.of(settings(none))) {
      assertThat(silent.warm(List.of(HELLO))).containsExactly(HELLO);
    }
    Voice local = new Voice.Local(espeak());
    try (SpeechVendors second = SpeechVendors.of(settings(none, local))) {
      assertThat(second.voice().speak(HELLO).frames()).isGreaterThan(50);
    }
  }
}

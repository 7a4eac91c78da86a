package org.carecompanion.speech.stt.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeardTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "[BLANK_AUDIO]",
        " [ Silence ]",
        "(music)",
        " (phone ringing) [inaudible]",
        "*coughs*",
        "♪♪",
        "♪ ♫",
        "...",
        " - ",
        "[BLANK_AUDIO",
        "Thanks for watching!",
        " Thank you for watching.",
        "Please subscribe to my channel.",
        "Subtitles by the Amara.org community"
      })
  void what_is_no_speech_is_no_words(String whisper) {
    assertThat(HeardText.of(whisper, 5)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " My leg is swollen. | My leg is swollen.",
        " [coughs] It hurts (sighs) when I walk. | It hurts when I walk.",
        " Thank you. | Thank you.",
        " No. | No.",
        " No, no, no, no. | No, no, no, no.",
        " 7. | 7.",
        " Thank you for watching over me. | Thank you for watching over me."
      })
  void what_a_person_can_have_said_stays(String whisper, String said) {
    assertThat(HeardText.of(whisper, 2)).contains(said);
  }

  @Test
  void more_than_anybody_can_say_in_the_time_was_made_up() {
    String story = "and then she told me everything about the garden and the house by the river ";
    assertThat(HeardText.of(story.repeat(2), 1.0)).isEmpty();
    assertThat(HeardText.of(story.repeat(2), 10.0)).isPresent();
  }

  @Test
  void of_words_repeated_without_end_one_of_each_stays() {
    assertThat(HeardText.of(" you".repeat(30), 15)).contains("you");
    assertThat(HeardText.of(" I don't know.".repeat(12), 15)).contains("I don't know.");
    assertThat(HeardText.of(" Help!".repeat(9), 5)).contains("Help!");
    assertThat(HeardText.of(" no".repeat(8), 15)).contains("no no no no no no no no");
    assertThat(HeardText.of(" Thanks for watching!".repeat(9), 15)).isEmpty();
  }

  @Test
  void brackets_of_any_number_take_no_time() {
    long start = System.nanoTime();
    HeardText.of("([*".repeat(30_000), 15);
    assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
  }
}

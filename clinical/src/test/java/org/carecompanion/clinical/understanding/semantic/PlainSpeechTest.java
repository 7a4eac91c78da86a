package org.carecompanion.clinical.understanding.semantic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainSpeechTest {
  private static final PlainSpeech SPEECH = PlainSpeech.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "My heart's racing!|my heart's racing",
        "um, my heart, you know, it's racing|my heart it's racing",
        "I cant breathe|i can't breathe",
        "I can’t breathe|i can't breathe",
        "I cannot breathe ...|i can't breathe",
        "‘ouch’ -- it hurts|ouch it hurts",
        "you know you know it hurts|it hurts",
        "Um.|''",
      })
  void different_ways_to_write_the_same_are_one(String written, String plain) {
    assertThat(SPEECH.of(written)).isEqualTo(plain);
  }

  @Test
  void what_denies_is_known() {
    assertThat(SPEECH.denies(SPEECH.of("I cant keep my thoughts straight"))).isTrue();
    assertThat(SPEECH.denies(SPEECH.of("I can keep my thoughts straight"))).isFalse();
    assertThat(SPEECH.denies(SPEECH.of("No, nothing like that"))).isTrue();
  }

  @Property(tries = 200)
  void case_marks_and_fillers_change_nothing(@ForAll @From("sentences") String sentence) {
    String dressed = "Um, " + sentence.toUpperCase(Locale.ROOT).replace(" ", ", ") + " ... er.";
    assertThat(SPEECH.of(dressed)).isEqualTo(SPEECH.of(sentence));
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(Exemplars.bundled().all()).map(Exemplar::text);
  }
}

package org.carecompanion.speech.tts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {
  private final Sentences sentences = Sentences.english();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello. How are you? Good! | Hello. / How are you? / Good!",
        "Dr. Smith will call. Mrs. Lee too. | Dr. Smith will call. / Mrs. Lee too.",
        "It was 38.5 degrees. Then 37. | It was 38.5 degrees. / Then 37.",
        "Take it at 8 a.m. Then rest. | Take it at 8 a.m. / Then rest.",
        "Take it at 8 a.m. and rest. | Take it at 8 a.m. and rest.",
        "J. Smith, room No. 5. Bye. | J. Smith, room No. 5. / Bye.",
        "Wait... what? \"Really?\" Yes. | Wait... what? / \"Really?\" / Yes.",
        "Say yes or no. Then wait. | Say yes or no. / Then wait.",
        "Use e.g. Tylenol. | Use e.g. Tylenol.",
        "One sentence without an end | One sentence without an end",
        "Is it 7? 8 or 9? | Is it 7? / 8 or 9?"
      })
  void texts_are_split_where_sentences_end(String text, String expected) {
    assertThat(sentences.of(text)).containsExactly(expected.split(" / "));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "Dr.", "pain", "A.", "8", ".", "!", "  ", " ", "\n", "\"", "You", "mg", "?")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 1_000)
  void nothing_is_lost_or_moved(@ForAll("texts") String text) {
    List<String> all = sentences.of(text);
    assertThat(String.join(" ", all).replaceAll("\\s+", "")).isEqualTo(text.replaceAll("\\s+", ""));
    assertThat(all).noneMatch(String::isBlank);
  }
}

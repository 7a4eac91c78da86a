package org.carecompanion.clinical.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What counts as a word, whatever a recogniser sends. */
class WordsTest {
  @Test
  void accents_without_a_letter_are_no_words() {
    assertThat(Words.of("\u0301 \u0301 yes \u0e47\u0e47").forms()).containsExactly("yes");
    assertThat(
            Understanding.shared().gate().spoken(Asked.NOTHING, Speaker.PATIENT, "\u0e47 \u0e47"))
        .isEmpty();
  }
}

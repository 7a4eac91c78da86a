package org.carecompanion.speech.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an answer is over: calls as scripts in seconds. */
class EndOfTurnTest {
  private static org.assertj.core.api.ListAssert<String> decisions(double until, String script) {
    return assertThat(Script.run(Pace.USUAL, until, script));
  }

  @ParameterizedTest
  @CsvSource({
    "YES_OR_NO, yes, 4.70",
    "SHORT, about a seven, 5.20",
    "THOUGHT, not too bad, 6.00",
    "NUMBERS, may, 6.00",
    "NOTHING, thanks, 5.00"
  })
  void how_long_a_pause_ends_the_answer_depends_on_the_question(
      String expects, String answer, String ended) {
    String script =
        """
        0.0 say %s Now a question
        2.0 said
        3.0 voice
        4.0 quiet
        4.3 final %s
        """
            .formatted(expects, answer);
    decisions(8, script).containsExactly(ended + " ended: " + answer);
  }

  @ParameterizedTest
  @CsvSource({
    "it started on may fifth, 6.00",
    "my number is five five five, 6.00",
    "it is five, 5.20",
    "it hurts and, 6.50",
    "it hurts because um, 6.50"
  })
  void within_a_number_or_a_sentence_it_is_longer(String answer, String ended) {
    String script =
        """
        0.0 say SHORT Now a question
        2.0 said
        3.0 voice
        4.0 quiet
        4.3 final %s
        """
            .formatted(answer);
    decisions(8, script).containsExactly(ended + " ended: " + answer);
  }

  @Test
  void slow_speakers_are_waited_for_longer_but_not_for_ever() {
    String script =
        """
        0.0 say %s Now a question
        2.0 said
        3.0 voice
        4.0 quiet
        4.3 final %s
        """;
    assertThat(Script.run(Pace.SLOW, 9, script.formatted("SHORT", "not good")))
        .containsExactly("5.92 ended: not good");
    assertThat(Script.run(Pace.SLOW, 9, script.formatted("THOUGHT", "not good and")))
        .containsExactly("8.00 ended: not good and");
  }

  @Test
  void a_pause_in_the_middle_of_an_answer_does_not_end_it() {
    decisions(
            12,
            """
            0.0 say THOUGHT How have you been?
            2.0 said
            3.0 voice
            4.0 quiet
            4.3 final it was fine
            5.5 voice
            6.5 quiet
            6.8 final until last night
            """)
        .containsExactly("8.50 ended: it was fine until last night");
  }

  @Test
  void text_that_keeps_changing_is_never_acted_on() {
    StringBuilder script = new StringBuilder("0.0 say SHORT Question\n1.0 said\n1.5 voice\n");
    for (int i = 0; i < 50; i++) {
      if (i == 10) script.append("3.50 quiet\n");
      script.append("%.2f hears word%d and more\n".formatted(1.6 + 0.2 * i, i));
    }
    decisions(11, script.toString()).containsExactly("9.50 ask again");
  }

  @Test
  void text_that_never_becomes_final_is_taken_once_it_stands_still() {
    decisions(
            10,
            """
            0.0 say SHORT Question
            1.0 said
            1.5 voice
            2.0 hears my leg
            2.5 hears my leg hurts
            2.8 quiet
            """)
        .containsExactly("5.50 ended: my leg hurts");
  }

  @Test
  void text_that_becomes_final_after_its_turn_is_not_said_twice() {
    decisions(
            12,
            """
            0.0 say SHORT Question
            1.0 said
            1.5 voice
            2.5 hears my leg hurts
            2.8 quiet
            5.6 final my leg hurts
            6.0 say SHORT Which one?
            7.0 said
            7.5 voice
            8.0 quiet
            8.3 final the left one
            """)
        .containsExactly("5.50 ended: my leg hurts", "9.20 ended: the left one");
  }

  @Test
  void the_same_answer_to_the_next_question_counts_again() {
    decisions(
            12,
            """
            0.0 say YES_OR_NO Any fever?
            1.0 said
            1.5 voice
            1.8 hears no
            2.0 quiet
            5.0 say YES_OR_NO Any chills?
            6.0 said
            6.5 voice
            6.8 quiet
            7.0 final no
            """)
        .containsExactly("4.20 ended: no", "7.50 ended: no");
  }

  @Test
  void a_final_text_in_two_pieces_after_its_turn_is_not_said_twice() {
    decisions(
            12,
            """
            0.0 say SHORT Question
            1.0 said
            1.5 voice
            2.5 hears my leg hurts it is red
            2.8 quiet
            5.6 final my leg hurts
            5.8 final it is red
            6.0 say SHORT Which one?
            7.0 said
            """)
        .containsExactly("5.50 ended: my leg hurts it is red");
  }

  @Test
  void text_that_was_never_acted_on_counts_when_it_becomes_final_after_all() {
    StringBuilder script = new StringBuilder("0.0 say SHORT Question\n1.0 said\n1.5 voice\n");
    for (int i = 0; i < 10; i++)
      script.append("%.2f hears it hurts word%d%n".formatted(1.6 + 0.2 * i, i));
    script.append("3.60 quiet\n");
    for (int i = 10; i < 42; i++)
      script.append("%.2f hears it hurts word%d%n".formatted(1.6 + 0.2 * i, i));
    script.append("9.90 final it hurts word41\n10.0 say SHORT Question\n");
    decisions(12, script.toString())
        .containsExactly("9.60 ask again", "10.00 interrupt", "11.10 ended: it hurts word41");
  }

  @Test
  void with_a_recogniser_of_utterances_the_second_half_of_an_answer_is_waited_for() {
    decisions(
            16,
            """
            0.0 say YES_OR_NO Does it hurt?
            1.0 said
            2.0 voice
            3.0 quiet
            3.6 voice
            4.2 final@3.3 it does not hurt
            5.0 quiet
            8.0 final@5.3 but my leg is red
            """)
        .containsExactly("8.00 ended: it does not hurt but my leg is red");
  }

  @Test
  void also_when_the_first_half_comes_after_the_second_was_said() {
    decisions(
            16,
            """
            0.0 say YES_OR_NO Does it hurt?
            1.0 said
            2.0 voice
            3.0 quiet
            3.6 voice
            5.0 quiet
            5.4 final@3.3 it does not hurt
            8.0 final@5.3 but my leg is red
            """)
        .containsExactly("8.00 ended: it does not hurt but my leg is red");
  }

  @Test
  void a_sound_after_an_answer_is_not_waited_for_without_end() {
    String script =
        """
        0.0 say YES_OR_NO Any fever?
        1.0 said
        2.0 voice
        2.5 quiet
        %s
        3.0 voice
        3.6 quiet
        """;
    decisions(16, script.formatted("2.7 hears no\n2.9 final no")).containsExactly("5.60 ended: no");
    decisions(16, script.formatted("2.9 final no")).containsExactly("8.10 ended: no");
  }

  @Test
  void who_speaks_on_to_a_recogniser_of_utterances_is_not_taken_for_a_television() {
    decisions(
            40,
            """
            0.0 say THOUGHT How are you?
            1.0 said
            2.0 voice
            3.0 quiet
            4.0 voice
            4.2 final@3.3 it was fine
            16.0 quiet
            18.0 final@16.3 until the night when it began and so on
            """)
        .containsExactly("18.00 ended: it was fine until the night when it began and so on");
  }

  @Test
  void keys_do_not_take_away_what_was_said() {
    decisions(
            6,
            """
            0.0 say SHORT Say or press a number
            1.0 said
            2.0 voice
            3.0 quiet
            3.2 final i cannot breathe
            3.4 key 5
            """)
        .containsExactly("3.40 keys: 5 and said: i cannot breathe");
  }

  @Test
  void keys_are_answers_at_once_or_when_a_number_is_complete() {
    decisions(3, "0.0 say SHORT Press a key\n1.0 key 7")
        .containsExactly("1.00 interrupt", "1.02 keys: 7");
    decisions(9, "0.0 say NUMBERS When?\n1.0 said\n2.0 key 1\n3.0 key 2\n4.5 key 5")
        .containsExactly("6.50 keys: 125");
    decisions(9, "0.0 say NUMBERS When?\n1.0 said\n2.0 key 1\n3.0 key 2\n3.2 key #")
        .containsExactly("3.20 keys: 12");
    decisions(9, "0.0 say SHORT Press hash\n1.0 said\n2.0 key #").containsExactly("2.00 keys: #");
    decisions(3, "0.0 say SHORT Press a key\n1.0 said\n1.5 key A\n2.0 key 7")
        .containsExactly("2.00 keys: 7");
  }

  @Test
  void a_television_beside_an_answer_does_not_keep_it_open() {
    decisions(
            12,
            """
            0.0 say YES_OR_NO Any fever?
            1.0 said
            1.5 voice
            2.0 hears no
            2.5 final no fever
            """)
        .containsExactly("7.20 ended: no fever");
  }

  @Test
  void who_speaks_for_a_minute_is_answered_between_two_sentences() {
    StringBuilder script = new StringBuilder("0.0 say THOUGHT How are you?\n1.0 said\n2.0 voice\n");
    for (int i = 1; i < 40; i++)
      script.append("%.1f final sentence %d is over here\n".formatted(2.0 + 2.0 * i, i));
    assertThat(Script.run(Pace.USUAL, 80, script.toString()))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("62.00 ended: sentence 1 is over here sentence 2")
        .contains("sentence 29 is");
  }
}

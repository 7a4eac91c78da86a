package org.carecompanion.speech.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole calls, as scripts in seconds. */
class TurnTakerTest {
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
  void our_voice_stops_at_once_and_ends_when_words_come() {
    decisions(
            8,
            """
            0.0 say SHORT Thank you. Now I would like to ask about your wound
            1.0 voice
            1.5 hears can you
            2.5 quiet
            2.8 final can you repeat that
            """)
        .containsExactly("1.00 pause", "1.80 interrupt", "3.70 ended: can you repeat that");
  }

  @ParameterizedTest
  @CsvSource({"mm-hm", "yeah", "Yeah okay", "uh huh", "I see", "all right"})
  void a_nod_does_not_interrupt_and_we_go_on_as_soon_as_it_is_known_for_one(String nod) {
    String script =
        """
        0.0 say SHORT Thank you. Now I would like to ask about your wound
        1.0 voice
        1.4 quiet
        1.7 final %s
        5.0 said
        """
            .formatted(nod);
    decisions(12, script).containsExactly("1.00 pause", "1.70 resume");
  }

  @Test
  void a_nod_answers_a_question_that_has_been_asked() {
    decisions(
            8,
            """
            0.0 say YES_OR_NO Is the pain better?
            2.0 said
            2.5 voice
            2.8 quiet
            3.1 final yeah
            """)
        .containsExactly("3.50 ended: yeah");
  }

  @Test
  void a_cough_is_forgotten_after_two_seconds() {
    decisions(
            8,
            """
            0.0 say SHORT Thank you. Now I would like to ask about your wound
            1.0 voice
            1.4 quiet
            7.0 said
            """)
        .containsExactly("1.00 pause", "3.40 resume");
  }

  @Test
  void one_word_is_not_enough_to_interrupt_but_some_are() {
    String script =
        """
        0.0 say SHORT Thank you. Now I would like to ask about your wound
        1.0 voice
        1.4 quiet
        1.7 final %s
        6.0 said
        """;
    decisions(4, script.formatted("table")).containsExactly("1.00 pause", "3.40 resume");
    decisions(4, script.formatted("help"))
        .containsExactly("1.00 pause", "1.70 interrupt", "2.60 ended: help");
  }

  @Test
  void who_goes_on_speaking_gets_the_floor_though_nothing_is_understood() {
    decisions(
            11,
            """
            0.0 say SHORT Thank you. Now I would like to ask about your wound
            1.0 voice
            6.0 quiet
            """)
        .containsExactly("1.00 pause", "3.50 interrupt", "9.00 ask again");
  }

  @Test
  void emergency_wording_is_not_stopped_but_what_is_said_in_it_counts() {
    String script =
        """
        0.0 say! SHORT Please call an ambulance now
        1.0 voice
        2.0 quiet
        2.3 final i cannot breathe
        %s
        4.0 said
        """;
    decisions(8, script.formatted("3.0 voice\n3.5 quiet"))
        .containsExactly("4.70 ended: i cannot breathe");
    decisions(8, script.formatted("3.0 key 1")).containsExactly("4.00 keys: 1");
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
  void what_is_added_while_we_think_stops_our_answer_and_is_the_next_turn() {
    decisions(
            10,
            """
            0.0 say YES_OR_NO Any fever?
            1.0 said
            1.5 voice
            2.0 quiet
            2.2 final no
            2.9 voice
            4.0 quiet
            4.2 final but my leg is red
            4.5 say SHORT Good. Next
            """)
        .containsExactly("2.70 ended: no", "4.50 interrupt", "5.20 ended: but my leg is red");
  }

  @Test
  void our_own_echo_is_neither_a_turn_nor_an_interruption() {
    decisions(
            13,
            """
            0.0 say SHORT How would you rate your pain right now
            0.5 voice
            1.1 hears how would you rate
            1.2 quiet
            1.5 final how would you rate
            3.4 voice
            4.0 said
            4.3 quiet
            4.6 final your pain right now
            """)
        .containsExactly("0.50 pause", "3.20 resume", "12.30 are you there");
  }

  @Test
  void a_quick_answer_with_a_word_of_the_question_is_no_echo() {
    decisions(
            8,
            """
            0.0 say YES_OR_NO Please say yes or no
            2.0 said
            2.15 voice
            2.6 quiet
            2.9 final yes
            """)
        .containsExactly("3.30 ended: yes");
    decisions(
            8,
            """
            0.0 say SHORT Is it a dull pain or a sharp pain
            2.0 said
            2.2 voice
            3.0 quiet
            3.2 final a sharp pain
            """)
        .containsExactly("4.20 ended: a sharp pain");
  }

  @Test
  void on_a_line_where_noise_stops_us_only_words_do_after_a_while() {
    StringBuilder script = new StringBuilder("0.0 say SHORT A long explanation of something\n");
    for (int i = 0; i < 6; i++)
      script.append("%d.0 voice%n%d.4 quiet%n".formatted(1 + 4 * i, 1 + 4 * i));
    script.append("30.0 voice\n30.5 final stop please\n");
    decisions(30.5, script.toString())
        .containsExactly(
            "1.00 pause",
            "3.40 resume",
            "5.00 pause",
            "7.40 resume",
            "9.00 pause",
            "11.40 resume",
            "30.50 interrupt");
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
  }

  @Test
  void a_television_beside_an_answer_does_not_keep_it_open() {
    decisions(
            12,
            """
            0.0 say YES_OR_NO Any fever?
            1.0 said
            1.5 voice
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

  @Test
  void silence_is_asked_about_ever_more_seldom_and_ends_the_call_after_five_minutes() {
    StringBuilder script = new StringBuilder("0.0 say THOUGHT How are you?\n1.0 said\n");
    for (double asked : new double[] {13, 34, 95, 156, 217, 278})
      script.append("%.1f say SHORT Are you there?\n%.1f said\n".formatted(asked, asked + 1));
    decisions(400, script.toString())
        .containsExactly(
            "13.00 are you there",
            "34.00 are you there",
            "95.00 are you there",
            "156.00 are you there",
            "217.00 are you there",
            "278.00 are you there",
            "300.00 hang up");
  }

  @Test
  void somebody_who_speaks_again_is_there() {
    decisions(
            23,
            """
            0.0 say SHORT Question
            1.0 said
            9.0 say SHORT Are you still there?
            10.0 said
            11.0 voice
            11.5 quiet
            11.8 final yes i am
            13.0 say SHORT Question
            14.0 said
            """)
        .containsExactly("9.00 are you there", "12.70 ended: yes i am", "22.00 are you there");
  }

  @Test
  void noise_alone_keeps_no_call_open() {
    assertThat(Script.run(Pace.USUAL, 700, "0.0 say SHORT Question\n1.0 said\n2.0 voice"))
        .containsExactly("17.00 ask again", "300.00 hang up");
  }

  @Test
  void after_the_end_nothing_happens_any_more() {
    decisions(330, "301.0 say SHORT Hello?\n302.0 said\n303.0 final i am here now\n310.0 key 1")
        .containsExactly("8.00 are you there", "300.00 hang up");
  }
}

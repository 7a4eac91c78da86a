package org.carecompanion.speech.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has the floor: whole calls, as scripts in seconds. */
class TurnTakerTest {
  private static org.assertj.core.api.ListAssert<String> decisions(double until, String script) {
    return assertThat(Script.run(Pace.USUAL, until, script));
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
        2.1 hears i cannot
        2.3 final i cannot breathe
        %s
        4.0 said
        """;
    decisions(8, script.formatted("3.0 voice\n3.5 quiet"))
        .containsExactly("5.50 ended: i cannot breathe");
    decisions(8, script.formatted("3.0 key 1"))
        .containsExactly("4.00 keys: 1 and said: i cannot breathe");
  }

  @Test
  void our_echo_takes_nothing_from_what_the_patient_said() {
    decisions(
            12,
            """
            0.0 say! SHORT Please call an ambulance now
            0.5 voice
            1.5 hears i cannot
            2.0 final i cannot breathe
            2.5 hears please call
            2.8 final please call an ambulance
            3.5 quiet
            4.0 said
            """)
        .containsExactly("5.50 ended: i cannot breathe");
  }

  @Test
  void a_noise_that_comes_and_goes_stops_us_once_for_five_seconds() {
    decisions(
            20,
            """
            0.0 say SHORT Thank you. Now I would like to ask about your wound
            1.0 voice
            2.0 quiet
            3.0 voice
            4.0 quiet
            5.0 voice
            6.5 quiet
            7.5 voice
            8.5 quiet
            11.0 voice
            12.0 quiet
            12.3 final can you repeat that
            """)
        .containsExactly(
            "1.00 pause", "6.00 resume", "12.30 interrupt", "13.20 ended: can you repeat that");
  }

  @ParameterizedTest
  @CsvSource({"Blood., Blood.", "Choking, Choking", "mm-hm, ''"})
  void one_word_over_our_voice_is_kept_for_after_it_unless_it_is_a_nod(String word, String kept) {
    String script =
        """
        0.0 say SHORT Thank you. Now I would like to ask about your wound
        1.0 voice
        1.4 quiet
        1.7 hears %1$s
        2.0 final %1$s
        6.0 said
        8.0 voice
        8.8 quiet
        8.9 hears it is fine
        9.2 final it is fine
        """
            .formatted(word);
    assertThat(Script.run(Pace.USUAL, 13, script))
        .hasSize(3)
        .last()
        .isEqualTo("10.00 ended: " + (kept + " it is fine").strip());
  }

  @Test
  void one_word_over_our_voice_and_nothing_else_is_answered_in_the_end() {
    decisions(
            13,
            """
            0.0 say SHORT Thank you. Now I would like to ask about your wound
            1.0 voice
            1.4 quiet
            1.7 hears choking
            1.9 final choking
            6.0 said
            """)
        .containsExactly("1.00 pause", "3.40 resume", "10.00 ended: choking");
  }

  @Test
  void the_same_word_again_over_our_voice_takes_the_floor() {
    decisions(
            8,
            """
            0.0 say SHORT Thank you. Now I would like to ask about your wound
            1.0 voice
            1.4 quiet
            1.9 final blood
            4.0 voice
            4.4 quiet
            4.9 final blood
            """)
        .containsExactly(
            "1.00 pause", "3.40 resume", "4.00 pause", "4.90 interrupt", "5.60 ended: blood blood");
  }

  @Test
  void one_or_two_of_our_words_over_our_voice_do_not_stop_us_and_are_not_lost() {
    decisions(
            14,
            """
            0.0 say SHORT Does your chest feel tight or did you pass out
            1.0 voice
            1.4 quiet
            1.7 hears pass out
            1.9 final pass out
            6.0 said
            """)
        .containsExactly("1.00 pause", "3.40 resume", "10.00 ended: pass out");
  }

  @Test
  void our_echo_alone_keeps_no_call_open() {
    StringBuilder script = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      double at = 20.0 * i;
      script.append("%.1f say SHORT How is your pain%n".formatted(at));
      script.append("%.1f voice%n%.1f final your pain%n".formatted(at + 1, at + 1.5));
      script.append("%.1f quiet%n%.1f said%n".formatted(at + 1.7, at + 4));
    }
    assertThat(Script.run(Pace.USUAL, 600, script.toString())).last().isEqualTo("300.00 hang up");
  }

  @Test
  void a_television_does_not_silence_us() {
    decisions(
            40,
            """
            0.0 say SHORT A first question
            1.0 voice
            16.0 say SHORT The question again
            20.0 said
            22.0 hears it is
            22.5 final it is fine
            """)
        .containsExactly(
            "1.00 pause", "3.50 interrupt", "16.00 ask again", "27.70 ended: it is fine");
  }

  @Test
  void a_voice_that_has_lasted_for_a_minute_cuts_no_answer() {
    decisions(
            100,
            """
            0.0 say SHORT A first question
            1.0 said
            1.5 voice
            2.0 hears hello
            2.5 final hello there
            80.0 say THOUGHT How are you?
            82.0 said
            83.0 hears i am
            83.5 final i am fine
            84.5 hears but
            85.0 final but my leg hurts
            """)
        .containsExactly("7.70 ended: hello there", "91.00 ended: i am fine but my leg hurts");
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
}

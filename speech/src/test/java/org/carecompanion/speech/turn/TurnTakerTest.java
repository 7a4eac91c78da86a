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
        2.3 final i cannot breathe
        %s
        4.0 said
        """;
    decisions(8, script.formatted("3.0 voice\n3.5 quiet"))
        .containsExactly("4.70 ended: i cannot breathe");
    decisions(8, script.formatted("3.0 key 1")).containsExactly("4.00 keys: 1");
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
  void a_recogniser_that_never_settles_keeps_no_call_open() {
    StringBuilder script = new StringBuilder("0.0 say SHORT Question\n1.0 said\n");
    for (int i = 0; i < 900; i++)
      script.append("%.1f hears word%d of many\n".formatted(2.0 + 0.4 * i, i));
    decisions(400, script.toString()).containsExactly("300.00 hang up");
  }

  @Test
  void after_the_end_nothing_happens_any_more() {
    decisions(330, "301.0 say SHORT Hello?\n302.0 said\n303.0 final i am here now\n310.0 key 1")
        .containsExactly("8.00 are you there", "300.00 hang up");
  }
}

package org.carecompanion.speech.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/** What a turn would be if nothing more came, as scripts in seconds; "-" where nobody can tell. */
class ForeseenTest {
  private static ListAssert<String> foreseen(double until, String script) {
    return assertThat(Script.foreseen(Pace.USUAL, until, script));
  }

  @Test
  void final_words_are_foreseen_at_once_until_the_turn_has_ended() {
    String script =
        """
        0.0 say SHORT How are you?
        1.0 said
        2.0 voice
        2.8 quiet
        3.1 final I am fine
        """;
    foreseen(8, script).containsExactly("3.10 I am fine", "4.00 -");
    assertThat(Script.run(Pace.USUAL, 8, script)).containsExactly("4.00 ended: I am fine");
  }

  @Test
  void text_that_may_change_is_foreseen_once_it_stands_still_as_it_was_written() {
    String script =
        """
        0.0 say SHORT How are you?
        1.0 said
        2.0 voice
        2.4 hears i am
        2.8 quiet
        2.9 hears I'm fine.
        4.3 final I'm fine.
        """;
    foreseen(8, script).containsExactly("3.20 I'm fine.", "4.30 -");
    assertThat(Script.run(Pace.USUAL, 8, script)).containsExactly("4.30 ended: I'm fine.");
  }

  @Test
  void text_that_keeps_changing_is_not_foreseen() {
    foreseen(
            4,
            """
            0.0 say SHORT How are you?
            1.0 said
            2.0 voice
            2.8 quiet
            2.9 hears I am
            3.1 hears I am fine
            3.3 hears I am fond
            3.5 hears I am found
            """)
        .containsExactly("3.80 I am found");
  }

  @Test
  void who_speaks_on_is_foreseen_anew_with_all_that_they_said() {
    foreseen(
            9,
            """
            0.0 say THOUGHT How are you?
            1.0 said
            2.0 voice
            2.8 quiet
            3.1 final I am fine
            3.6 voice
            4.4 quiet
            4.7 final but my leg hurts
            """)
        .containsExactly("3.10 I am fine", "3.60 -", "4.70 I am fine but my leg hurts", "6.40 -");
  }

  @Test
  void words_of_a_voice_that_has_just_ended_are_waited_for() {
    foreseen(
            5,
            """
            0.0 say THOUGHT How are you?
            1.0 said
            2.0 voice
            2.5 quiet
            2.8 final@2.5 I am fine
            3.0 voice
            4.0 quiet
            4.6 final@4.0 but my leg hurts
            """)
        .containsExactly("2.80 I am fine", "3.00 -", "4.60 I am fine but my leg hurts");
  }

  @Test
  void nothing_is_foreseen_while_we_speak_or_think_or_where_keys_answer() {
    foreseen(
            9,
            """
            0.0 say SHORT How are you today? Please tell me or press a key
            1.0 voice
            1.4 quiet
            1.7 final table
            5.0 said
            5.5 key 7
            """)
        .isEmpty();
  }
}

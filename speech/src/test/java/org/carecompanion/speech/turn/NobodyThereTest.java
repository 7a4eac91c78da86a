package org.carecompanion.speech.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** When nobody speaks, or nobody we understand: whole calls, as scripts in seconds. */
class NobodyThereTest {
  private static org.assertj.core.api.ListAssert<String> decisions(double until, String script) {
    return assertThat(Script.run(Pace.USUAL, until, script));
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

package org.carecompanion.speech.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.junit.jupiter.api.Test;

class RestTest {
  private static final SpeechFailure BROKEN = new SpeechFailure(Kind.MAY_BE_RETRIED, "UNAVAILABLE");
  private long now = Long.MAX_VALUE - 5;
  private final Rest rest = new Rest(() -> now);

  private void fail(int times) {
    for (int i = 0; i < times; i++) rest.failed(BROKEN);
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  @Test
  void a_failure_or_two_are_no_reason_to_rest() {
    fail(Rest.FAILURES - 1);
    assertThat(rest.over()).isTrue();
  }

  @Test
  void what_worked_in_between_starts_the_count_anew() {
    fail(Rest.FAILURES - 1);
    rest.worked();
    fail(Rest.FAILURES - 1);
    assertThat(rest.over()).isTrue();
  }

  @Test
  void after_three_in_a_row_it_rests_and_then_one_may_try() {
    fail(Rest.FAILURES);
    assertThat(rest.over()).isFalse();
    pass(Rest.LENGTH.minusNanos(1));
    assertThat(rest.over()).isFalse();
    pass(Duration.ofNanos(1));
    assertThat(rest.over()).isTrue();
    assertThat(rest.over()).as("a second one meanwhile").isFalse();
  }

  @Test
  void if_that_one_fails_it_rests_again_and_if_it_works_all_may() {
    fail(Rest.FAILURES);
    pass(Rest.LENGTH);
    assertThat(rest.over()).isTrue();
    rest.failed(BROKEN);
    assertThat(rest.over()).isFalse();
    pass(Rest.LENGTH);
    assertThat(rest.over()).isTrue();
    rest.worked();
    assertThat(rest.over()).isTrue();
    assertThat(rest.over()).isTrue();
  }

  @Test
  void one_that_never_says_how_it_went_does_not_block_the_others_for_ever() {
    fail(Rest.FAILURES);
    pass(Rest.LENGTH);
    assertThat(rest.over()).isTrue();
    pass(Rest.LENGTH);
    assertThat(rest.over()).isTrue();
  }
}

package org.carecompanion.domain.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carecompanion.domain.call.Some.NOON;

import org.junit.jupiter.api.Test;

class AttemptTest {
  private final Attempt attempt = new Attempt(AttemptId.random(), Some.call(), NOON);

  @Test
  void is_open_from_before_the_carrier_is_asked_until_it_ends() {
    assertThat(attempt.open()).isTrue();
    attempt.placed("CA1");
    assertThat(attempt.open()).isTrue();
    attempt.ended(NOON);
    assertThat(attempt.open()).isFalse();
    assertThat(attempt.status()).isEqualTo(AttemptStatus.ENDED);
  }

  @Test
  void whose_answer_is_unknown_may_still_ring() {
    attempt.unknown();
    assertThat(attempt.status()).isEqualTo(AttemptStatus.UNKNOWN);
    assertThat(attempt.open()).isTrue();
  }

  @Test
  void is_known_again_once_a_webhook_names_it() {
    attempt.unknown();
    attempt.placed("CA1");
    assertThat(attempt.status()).isEqualTo(AttemptStatus.PLACED);
    assertThat(attempt.carrierCallId()).contains("CA1");
  }

  @Test
  void that_was_placed_does_not_become_unknown() {
    attempt.placed("CA1");
    attempt.unknown();
    assertThat(attempt.status()).isEqualTo(AttemptStatus.PLACED);
  }

  @Test
  void that_was_refused_is_over_and_says_why() {
    attempt.refused("21211", NOON);
    attempt.ended(NOON.plusSeconds(5));
    assertThat(attempt.open()).isFalse();
    assertThat(attempt.status()).isEqualTo(AttemptStatus.REFUSED);
    assertThat(attempt.carrierCode()).contains("21211");
  }

  @Test
  void that_ended_is_not_refused_afterwards() {
    attempt.placed("CA1");
    attempt.ended(NOON);
    attempt.refused("20500", NOON.plusSeconds(5));
    assertThat(attempt.status()).isEqualTo(AttemptStatus.ENDED);
    assertThat(attempt.carrierCode()).isEmpty();
  }

  @Test
  void that_ended_learns_its_id_from_a_late_answer_and_stays_ended() {
    attempt.ended(NOON);
    attempt.placed("CA1");
    assertThat(attempt.status()).isEqualTo(AttemptStatus.ENDED);
    assertThat(attempt.open()).isFalse();
    assertThat(attempt.carrierCallId()).contains("CA1");
  }
}

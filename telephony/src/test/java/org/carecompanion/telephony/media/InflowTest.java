package org.carecompanion.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a peer may send, in a time that is passed in. */
class InflowTest {
  private static final int TWILIO = 350;

  /** A tenth of a second at 24 kHz, and what stands around it. */
  private static final int EXOTEL = 6_600;

  @Test
  void what_comes_at_once_after_a_stall_of_ours_is_no_offence() {
    assertThat(sent(10 * 50 + 50, TWILIO)).isTrue();
    assertThat(sent(10 * 10, EXOTEL)).isTrue();
  }

  @Test
  void far_more_than_a_carrier_would_send_is_one() {
    assertThat(sent(30 * 50, TWILIO)).isFalse();
    assertThat(sent(30 * 10, EXOTEL)).isFalse();
  }

  @Test
  void each_second_is_looked_at_by_itself() {
    var inflow = new Inflow();
    for (int second = 0; second < 30; second++)
      for (int message = 0; message < 50; message++)
        assertThat(inflow.takes(TWILIO, Duration.ofSeconds(second).toNanos())).isTrue();
  }

  private static boolean sent(int messages, int length) {
    var inflow = new Inflow();
    boolean taken = true;
    for (int message = 0; message < messages; message++) taken &= inflow.takes(length, 1);
    return taken;
  }
}

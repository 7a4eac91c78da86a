package org.carecompanion.telephony.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much is let in, in a time that passes by hand. */
class BucketsTest {
  private final Watch watch = new Watch();

  private static final class Watch implements TimeMeter {
    private long nanos;

    void pass(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  @Test
  void lets_in_what_a_minute_allows_and_then_says_how_long_to_wait() {
    Buckets buckets = new Buckets(6, 100, watch);
    for (int left = 5; left >= 0; left--) {
      Buckets.Left now = buckets.take("records");
      assertThat(now.refused()).isFalse();
      assertThat(now.requests()).isEqualTo(left);
    }
    Buckets.Left refused = buckets.take("records");
    assertThat(refused.refused()).isTrue();
    assertThat(refused.untilNext()).isEqualTo(Duration.ofSeconds(10));
    assertThat(refused.untilFull()).isEqualTo(Duration.ofMinutes(1));
    assertThat(refused.limit()).isEqualTo(6);
  }

  @Test
  void who_waits_as_long_as_told_is_let_in_once() {
    Buckets buckets = new Buckets(6, 100, watch);
    IntStream.range(0, 6).forEach(request -> buckets.take("records"));
    watch.pass(buckets.take("records").untilNext());
    assertThat(buckets.take("records").refused()).isFalse();
    assertThat(buckets.take("records").refused()).isTrue();
  }

  @Test
  void one_name_does_not_use_up_what_is_another_s() {
    Buckets buckets = new Buckets(1, 100, watch);
    assertThat(buckets.take("records").refused()).isFalse();
    assertThat(buckets.take("records").refused()).isTrue();
    assertThat(buckets.take("scheduler").refused()).isFalse();
  }

  @Test
  void a_million_names_take_no_more_memory_than_those_that_are_kept() {
    Buckets buckets = new Buckets(1, 1_000, watch);
    IntStream.range(0, 1_000_000).forEach(name -> buckets.take("address " + name));
    assertThat(buckets.names()).isEqualTo(1_000);
    assertThat(buckets.take("address 999999").refused()).as("the latest is kept").isTrue();
  }
}

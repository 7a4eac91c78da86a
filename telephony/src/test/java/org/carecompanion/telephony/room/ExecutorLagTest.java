package org.carecompanion.telephony.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** In a time that is passed in, with threads that take work when they are told to. */
class ExecutorLagTest {
  private static final Duration BEARABLE = Duration.ofMillis(500);

  private long now;
  private boolean turnsAway;
  private final Deque<Runnable> line = new ArrayDeque<>();
  private final Executor threads =
      work -> {
        if (turnsAway) throw new RejectedExecutionException("no thread");
        line.add(work);
      };
  private final ExecutorLag lag = new ExecutorLag(threads, BEARABLE, () -> now);

  private void look() {
    lag.look();
    now += ExecutorLag.EVERY.toNanos();
  }

  private void lookFor(Duration time) {
    for (long i = time.dividedBy(ExecutorLag.EVERY); i > 0; i--) look();
  }

  @Test
  void work_that_is_taken_soon_is_no_lag() {
    for (int i = 0; i < 100; i++) {
      lag.look();
      now += Duration.ofMillis(20).toNanos();
      line.remove().run();
      now += ExecutorLag.EVERY.minusMillis(20).toNanos();
    }
    assertThat(lag.lag()).isEqualTo(Duration.ofMillis(20));
    assertThat(lag.tooMuch()).isFalse();
  }

  @Test
  void threads_that_take_nothing_any_more_are_seen_while_they_do_not() {
    lookFor(Duration.ofSeconds(2));
    assertThat(line).as("one at a time").hasSize(1);
    assertThat(lag.lag()).isEqualTo(Duration.ofSeconds(2));
    assertThat(lag.tooMuch()).as("a pause of the machine").isFalse();
    lookFor(Duration.ofMillis(1_250));
    assertThat(lag.tooMuch()).isTrue();
    line.remove().run();
    assertThat(lag.tooMuch()).as("work that was taken now waited all the same").isTrue();
    assertThat(lag.lag()).isEqualTo(Duration.ofMillis(3_250));
  }

  @Test
  void threads_that_turn_work_away_are_seen_and_asked_again() {
    turnsAway = true;
    lookFor(Duration.ofSeconds(4));
    assertThat(lag.tooMuch()).isTrue();
    assertThat(lag.lag()).isEqualTo(Duration.ofSeconds(4));
    turnsAway = false;
    look();
    line.remove().run();
    for (int i = 0; i < ExecutorLag.REMEMBERED; i++) {
      look();
      line.remove().run();
    }
    assertThat(lag.tooMuch()).as("they have caught up").isFalse();
    assertThat(lag.lag()).isEqualTo(ExecutorLag.EVERY);
  }

  @Test
  void threads_that_take_work_at_once_do_so_on_the_caller_s_too() {
    var direct = new ExecutorLag(Runnable::run, BEARABLE, () -> now);
    direct.look();
    direct.look();
    assertThat(direct.lag()).isZero();
  }
}

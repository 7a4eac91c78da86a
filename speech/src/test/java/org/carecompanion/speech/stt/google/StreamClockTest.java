package org.carecompanion.speech.stt.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.carecompanion.speech.audio.AudioFrame;
import org.junit.jupiter.api.Test;

class StreamClockTest {
  private final StreamClock clock = new StreamClock();

  private void frames(int from, int to) {
    for (int i = from; i < to; i++) clock.frame(AudioFrame.LENGTH.multipliedBy(i));
  }

  private static Duration millis(int millis) {
    return Duration.ofMillis(millis);
  }

  @Test
  void a_stream_that_began_earlier_has_its_own_time() {
    frames(100, 150);
    assertThat(clock.ofCaller(Duration.ZERO)).isEqualTo(millis(2_000));
    assertThat(clock.ofCaller(millis(700))).isEqualTo(millis(2_700));
    assertThat(clock.sent()).isEqualTo(millis(1_000));
  }

  @Test
  void silence_that_was_put_in_takes_no_time_of_the_callers() {
    frames(0, 50);
    clock.silence(millis(300));
    clock.silence(millis(300));
    assertThat(clock.ofCaller(millis(1_400))).isEqualTo(millis(1_000));
    frames(50, 100);
    assertThat(clock.ofCaller(millis(900))).isEqualTo(millis(900));
    assertThat(clock.ofCaller(millis(1_400))).isEqualTo(millis(1_000));
    assertThat(clock.ofCaller(millis(1_600))).isEqualTo(millis(1_000));
    assertThat(clock.ofCaller(millis(1_900))).isEqualTo(millis(1_300));
  }

  @Test
  void time_the_caller_skipped_is_skipped() {
    frames(0, 50);
    frames(1_000, 1_050);
    assertThat(clock.ofCaller(millis(980))).isEqualTo(millis(980));
    assertThat(clock.ofCaller(millis(1_200))).isEqualTo(millis(20_200));
  }

  @Test
  void no_moment_has_not_come_yet() {
    assertThat(clock.ofCaller(millis(500))).isZero();
    frames(0, 10);
    assertThat(clock.ofCaller(Duration.ofDays(9))).isEqualTo(millis(200));
  }

  @Property
  void the_end_of_each_frame_is_found_whatever_comes_between(
      @ForAll @Size(max = 20) List<@IntRange(min = -3, max = 6) Integer> steps) {
    StreamClock any = new StreamClock();
    long frame = 0;
    for (int step : steps) {
      if (step < 0) any.silence(AudioFrame.LENGTH.multipliedBy(-step));
      else frame += step;
      any.frame(AudioFrame.LENGTH.multipliedBy(frame++));
      assertThat(any.ofCaller(any.sent())).isEqualTo(AudioFrame.LENGTH.multipliedBy(frame));
    }
  }
}

package org.carecompanion.telephony.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.StreamSecret;
import org.carecompanion.speech.turn.Pace;
import org.carecompanion.telephony.Lines;
import org.carecompanion.telephony.call.StreamedCall;
import org.junit.jupiter.api.Test;

/** In a time that is passed in. */
class LagTest {
  private long now;
  private final Deque<Runnable> timers = new ArrayDeque<>();

  private final Streams streams =
      new Streams(
          10,
          (call, out) -> {
            throw new AssertionError("nobody calls");
          },
          (stream, how) -> {},
          () -> now);

  private void pass(Duration time) {
    now += time.toNanos();
  }

  @Test
  void threads_that_are_late_half_of_the_time_take_no_further_call() {
    streams.lag().watch((time, work) -> timers.add(work));
    for (int moment = 1; moment < Lag.REMEMBERED; moment++) late(moment % 2 == 0 ? 101 : 99);
    assertThat(streams.promise()).as("late less than half of the time").isTrue();
    late(101);
    assertThat(streams.promise()).isFalse();
    late(0);
    late(0);
    assertThat(streams.promise()).as("it catches up").isTrue();
  }

  /** The thread comes to its timer so many milliseconds after it was due. */
  private void late(int millis) {
    pass(Lag.EVERY.plusMillis(millis));
    timers.remove().run();
  }

  @Test
  void a_promise_is_forgotten_when_nobody_comes() {
    for (int call = 0; call < 10; call++) assertThat(streams.promise()).isTrue();
    assertThat(streams.promise()).isFalse();
    pass(Duration.ofSeconds(31));
    assertThat(streams.promise()).isTrue();
  }

  @Test
  void who_was_let_in_and_never_opened_takes_no_room_for_ever() {
    var secret = StreamSecret.random();
    var call = new StreamedCall(Lines.HARBOR, CallId.random(), "CA1", Pace.USUAL);
    streams.letIn(secret, new Admitted(call, 1), new NoWire());
    assertThat(streams.count()).isEqualTo(1);
    pass(Duration.ofSeconds(11));
    assertThat(streams.count()).isZero();
    assertThat(streams.enter(Map.of("token", secret.value()), () -> {}))
        .isEqualTo(Optional.empty());
  }

  private record NoWire() implements Wire {
    @Override
    public void execute(Runnable work) {}

    @Override
    public void after(Duration time, Runnable work) {}

    @Override
    public void cut() {}
  }
}

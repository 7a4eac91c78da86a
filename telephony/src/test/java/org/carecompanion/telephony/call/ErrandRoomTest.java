package org.carecompanion.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ErrandRoomTest {
  private static final int MOST = 2;

  private final Queue<Runnable> going = new ArrayDeque<>();
  private boolean noThread;
  private int done;
  private final ErrandRoom room = new ErrandRoom(this::begin, MOST);

  private void begin(Runnable work) {
    if (noThread) throw new RejectedExecutionException("no thread");
    going.add(work);
  }

  private void oneEnds() {
    going.remove().run();
  }

  private void now() {
    room.now(() -> done++);
  }

  private void ifNothingElse() {
    room.ifNothingElse(() -> done++);
  }

  @Test
  void what_somebody_waits_for_begins_whatever_goes_on() {
    for (int i = 0; i < 10; i++) now();
    assertThat(going).hasSize(10);
  }

  @Test
  void what_can_wait_is_refused_while_others_are_at_work() {
    now();
    ifNothingElse();
    assertThatThrownBy(this::ifNothingElse).isInstanceOf(RejectedExecutionException.class);
    oneEnds();
    ifNothingElse();
    assertThat(going).hasSize(MOST);
    while (!going.isEmpty()) oneEnds();
    assertThat(done).isEqualTo(3);
  }

  @Test
  void an_errand_that_fails_or_finds_no_thread_is_not_at_work() {
    room.now(
        () -> {
          throw new IllegalStateException("fails");
        });
    assertThatThrownBy(this::oneEnds).hasMessage("fails");
    noThread = true;
    for (int i = 0; i < MOST; i++)
      assertThatThrownBy(this::now).isInstanceOf(RejectedExecutionException.class);
    noThread = false;
    ifNothingElse();
    assertThat(going).hasSize(1);
  }
}

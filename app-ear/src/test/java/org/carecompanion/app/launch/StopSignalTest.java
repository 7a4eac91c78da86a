package org.carecompanion.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StopSignalTest {
  private final AtomicLong nanos = new AtomicLong(1);
  private final AtomicInteger said = new AtomicInteger();
  private final AtomicInteger forced = new AtomicInteger();
  private final StopSignal stop =
      new StopSignal(nanos::get, said::incrementAndGet, forced::incrementAndGet);

  @Test
  void the_first_ctrl_c_asks_for_a_stop() {
    stop.interrupt();
    assertThat(stop.isAsked()).isTrue();
    assertThat(forced).hasValue(0);
  }

  @Test
  void one_keypress_that_arrives_twice_does_not_force() {
    stop.interrupt();
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
    stop.interrupt();
    assertThat(forced).hasValue(0);
  }

  @Test
  void a_second_ctrl_c_forces() {
    stop.interrupt();
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
    stop.interrupt();
    assertThat(forced).hasValue(1);
  }

  @Test
  void kill_asks_and_never_forces() {
    stop.request();
    nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
    stop.request();
    assertThat(stop.isAsked()).isTrue();
    assertThat(said).as("said once").hasValue(1);
    assertThat(forced).hasValue(0);
  }

  @Test
  void the_end_of_the_parent_asks_for_a_stop() throws Exception {
    Process parent = new ProcessBuilder("sleep", "60").start();
    stop.followParent(parent.pid());
    assertThat(stop.isAsked()).isFalse();
    parent.destroyForcibly().waitFor();
    stop.await();
    assertThat(stop.isAsked()).isTrue();
  }
}

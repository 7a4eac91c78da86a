package org.carecompanion.clinical.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.carecompanion.clinical.bench.ClinicalDatabase;
import org.carecompanion.clinical.bench.Ward;
import org.carecompanion.clinical.checkin.CallEnds;
import org.carecompanion.clinical.checkin.CallPlanner;
import org.carecompanion.clinical.checkin.LineEnd;
import org.carecompanion.domain.call.Attempt;
import org.carecompanion.domain.call.AttemptId;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.CallType;
import org.carecompanion.domain.call.Calls;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;

/** Nobody's phone is rung twice at once, whoever asks. */
class LiveNumberTest {
  private static final ClinicalDatabase DATABASE = ClinicalDatabase.shared();
  private final Ward harbor = Ward.in(DATABASE);
  private final CallId first = harbor.plannedCall();

  @Test
  void a_second_attempt_on_a_live_number_is_refused_also_for_another_hospital() {
    dial(harbor, first);
    assertRefused(harbor, first);
    Ward other = Ward.in(DATABASE);
    assertRefused(other, callTo(other));
  }

  @Test
  void the_number_is_free_again_after_the_call() {
    dial(harbor, first);
    DATABASE.bean(CallEnds.class).lineEnded(harbor.hospital(), first, LineEnd.NO_ANSWER);
    dial(harbor, harbor.plannedCall());
  }

  @Test
  void of_many_at_once_one_dials() throws Exception {
    int nodes = 6;
    var start = new CountDownLatch(1);
    var dialed = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(nodes)) {
      for (int i = 0; i < nodes; i++)
        threads.submit(
            () -> {
              start.await();
              dial(harbor, first);
              return dialed.incrementAndGet();
            });
      start.countDown();
    }
    assertThat(dialed).hasValue(1);
    List<Attempt> attempts =
        DATABASE.in(harbor.hospital(), () -> DATABASE.bean(Calls.class).attempts(first));
    assertThat(attempts).hasSize(1);
  }

  private void assertRefused(Ward ward, CallId call) {
    assertThatThrownBy(() -> dial(ward, call))
        .isInstanceOf(ConstraintViolationException.class)
        .hasMessageContaining("attempt_live_number");
  }

  /** The same family answers the same phone for two hospitals. */
  private CallId callTo(Ward other) {
    var shared = other.admit(harbor.phone());
    var planned =
        DATABASE.bean(CallPlanner.class).callNow(other.asNurse(), shared, CallType.FOLLOW_UP);
    return ((CallPlanner.Planned.Dialing) planned).call();
  }

  private static void dial(Ward ward, CallId call) {
    DATABASE.doIn(
        ward.hospital(),
        () -> {
          Calls calls = DATABASE.bean(Calls.class);
          calls.add(
              new Attempt(
                  AttemptId.random(), calls.lock(call).orElseThrow(), DATABASE.clock().instant()));
        });
  }
}

package org.carecompanion.db.jobs;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LentThreadsTest {
  private final ExecutorService server = Executors.newCachedThreadPool();
  private final LentThreads lent = new LentThreads(server);

  @AfterEach
  void end() {
    server.shutdownNow();
  }

  @Test
  void the_job_at_hand_is_finished_before_the_loan_ends() throws Exception {
    var begun = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    lent.execute(
        () -> {
          begun.countDown();
          awaitQuietly(mayEnd);
        });
    begun.await();
    lent.shutdown();
    assertThat(lent.awaitTermination(50, MILLISECONDS)).isFalse();
    assertThat(lent.isTerminated()).isFalse();
    mayEnd.countDown();
    assertThat(lent.awaitTermination(10, SECONDS)).isTrue();
    assertThat(lent.isTerminated()).isTrue();
  }

  @Test
  void a_job_after_the_end_is_refused_and_the_server_keeps_its_threads() throws Exception {
    lent.shutdown();
    assertThat(lent.awaitTermination(1, SECONDS)).isTrue();
    assertThatThrownBy(() -> lent.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    assertThat(server.submit(() -> 1).get()).isEqualTo(1);
  }

  @Test
  void a_job_that_fails_does_not_keep_the_loan() throws Exception {
    lent.submit(
        () -> {
          throw new IllegalStateException("as jobs may");
        });
    lent.shutdown();
    assertThat(lent.awaitTermination(10, SECONDS)).isTrue();
  }

  @Test
  void a_server_without_threads_does_not_keep_the_loan() throws Exception {
    server.shutdownNow();
    assertThatThrownBy(() -> lent.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    lent.shutdown();
    assertThat(lent.awaitTermination(1, SECONDS)).isTrue();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package org.carecompanion.db.jobs;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.carecompanion.db.open.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The race of a released alert: the job finds that there is nothing to do, the change that makes it
 * necessary commits, and only then does the job end.
 */
class AskedAgainTest {
  private static final JobKind LOOK = new JobKind("look");
  private static final int LIMIT_SECONDS = 30;

  /** Of each test its own: a scheduler runs every job it finds. */
  private final DataSource pool = TestDatabase.fresh().applicationDataSource();

  private final JobRows rows = new JobRows(pool);
  private final UUID hospital = UUID.randomUUID();
  private final UUID id = UUID.randomUUID();
  private final AtomicBoolean toDo = new AtomicBoolean();
  private final AtomicInteger runs = new AtomicInteger();
  private final CountDownLatch looked = new CountDownLatch(1);
  private final CountDownLatch changed = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);
  private final Scheduler scheduler =
      Scheduler.create(pool, task()).threads(2).pollingInterval(ofMillis(50)).build();

  /** Looks, waits until the test has changed what it looked at, and says what it saw before. */
  private CustomTask<Void> task() {
    return Tasks.custom(LOOK.name(), Void.class)
        .execute(
            (instance, context) -> {
              runs.incrementAndGet();
              boolean seen = toDo.get();
              looked.countDown();
              await(changed);
              if (seen) done.countDown();
              return new JobEnd(rows, Optional.empty());
            });
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void stop() {
    scheduler.stop();
  }

  @Test
  void a_job_asked_for_while_it_runs_runs_once_more_and_then_ends() throws Exception {
    Jobs jobs = jobs();
    jobs.at(LOOK, hospital, id, now());
    scheduler.start();
    await(looked);
    toDo.set(true);
    jobs.at(LOOK, hospital, id, now());
    changed.countDown();
    await(done);
    for (int look = 0; look < 100 && count() > 0; look++) TimeUnit.MILLISECONDS.sleep(50);
    assertThat(count()).as("ended").isZero();
    assertThat(runs.get()).isEqualTo(2);
  }

  @Test
  void a_job_nobody_asks_for_again_ends() throws Exception {
    jobs().at(LOOK, hospital, id, now());
    changed.countDown();
    scheduler.start();
    for (int look = 0; look < 200 && count() > 0; look++) TimeUnit.MILLISECONDS.sleep(50);
    assertThat(count()).isZero();
    assertThat(runs.get()).isEqualTo(1);
  }

  /** The two that race, one after the other in both orders, without luck. */
  @Test
  void whichever_comes_first_asking_is_not_lost() throws Exception {
    Jobs jobs = jobs();
    jobs.at(LOOK, hospital, id, now());
    picked();
    jobs.at(LOOK, hospital, id, now());
    assertThat(rows.end(LOOK.name(), instance(), 1)).as("asked first: it does not end").isFalse();
    rows.heard(LOOK.name(), instance());
    assertThat(rows.end(LOOK.name(), instance(), 1)).as("ended first").isTrue();
    jobs.at(LOOK, hospital, id, now());
    assertThat(count()).as("asked after the end: there is a new one").isEqualTo(1);
  }

  @Test
  void asked_again_and_rolled_back_it_ends() throws Exception {
    jobs().at(LOOK, hospital, id, now());
    picked();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("update scheduled_tasks set asked_again = now()");
      connection.rollback();
    }
    assertThat(rows.end(LOOK.name(), instance(), 1)).isTrue();
  }

  private Jobs jobs() {
    return new Jobs(SchedulerClient.Builder.create(pool).build(), rows);
  }

  private void picked() throws Exception {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update scheduled_tasks set picked = true, version = 1 where task_instance = '%s'"
              .formatted(instance()));
    }
  }

  private int count() throws Exception {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from scheduled_tasks where task_instance = '%s'"
                    .formatted(instance()))) {
      row.next();
      return row.getInt(1);
    }
  }

  private String instance() {
    return hospital + ":" + id;
  }

  private static Instant now() {
    return Clock.systemUTC().instant();
  }
}

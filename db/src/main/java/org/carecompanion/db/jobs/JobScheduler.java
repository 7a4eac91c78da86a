package org.carecompanion.db.jobs;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.db.figures.Figure;
import org.carecompanion.db.figures.Figures;
import org.carecompanion.db.open.WorkPool;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.db.start.ServerStopping;
import org.carecompanion.db.trail.Spans;
import org.carecompanion.db.trail.Trail;
import org.jspecify.annotations.Nullable;

/**
 * The one scheduler of this node: finds every handler, polls for due jobs, hands each to its
 * handler.
 */
@ApplicationScoped
public class JobScheduler {
  private static final int THREADS = 16;

  @Inject private WorkPool pool;

  @Resource private ManagedExecutorService executor;

  @Inject @Any private Instance<JobHandler> handlers;

  @Inject private Clock clock;

  private @Nullable Scheduler scheduler;

  void start(@Observes @Priority(ServerStarted.THEN) ServerStarted ready) {
    List<CustomTask<Void>> tasks = new ArrayList<>();
    for (JobHandler handler : handlers) tasks.add(task(handler));
    scheduler =
        Scheduler.create(pool.dataSource(), List.copyOf(tasks))
            .schedulerName(new SchedulerName.Fixed(node()))
            .threads(THREADS)
            .executorService(new LentThreads(executor))
            .pollingInterval(ofSeconds(1))
            .heartbeatInterval(ofSeconds(10))
            .missedHeartbeatsLimit(4)
            .pollUsingLockAndFetch(0.5, 2.0)
            .shutdownMaxWait(ofSeconds(20))
            // a job whose handler this version does not know waits for the version that does
            .deleteUnresolvedAfter(ofDays(3650))
            .build();
    scheduler.start();
  }

  /** Two nodes of one machine are told apart, and one node before and after its restart. */
  private static String node() {
    return new SchedulerName.Hostname().getName() + ":" + ProcessHandle.current().pid();
  }

  void stop(@Observes ServerStopping ending) {
    if (scheduler != null) scheduler.stop();
  }

  /** Whether jobs are being picked up on this node: part of readiness. */
  public boolean running() {
    return scheduler != null
        && scheduler.getSchedulerState().isStarted()
        && !scheduler.getSchedulerState().isShuttingDown();
  }

  private CustomTask<Void> task(JobHandler handler) {
    return Tasks.custom(handler.kind().name(), Void.class)
        .onFailure(
            (complete, operations) ->
                operations.reschedule(complete, complete.getTimeDone().plus(handler.retryAfter())))
        .execute(
            (instance, context) ->
                new JobEnd(new JobRows(pool.dataSource()), run(handler, context.getExecution())));
  }

  private Optional<Duration> run(JobHandler handler, Execution due) {
    String[] row = due.getId().split(":", 2);
    String kind = handler.kind().name();
    Figures.took(Figure.JOB_LAG_SECONDS, Duration.between(due.getExecutionTime(), clock.instant()));
    try (Trail.Step job = Trail.with("job", kind);
        Trail.Step about = Trail.with(handler.about(), row[1]);
        Spans.Span span = Spans.begin("job " + kind)) {
      Optional<Duration> again = handler.run(UUID.fromString(row[0]), UUID.fromString(row[1]));
      Figures.count(Figure.JOBS, kind, "ok");
      return again;
    } catch (RuntimeException e) {
      Figures.count(Figure.JOBS, kind, "failed");
      throw e;
    }
  }
}

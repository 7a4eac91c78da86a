package org.carecompanion.db.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/**
 * Puts jobs on the schedule. Called inside a {@code HospitalScope}, the job exists if and only if
 * the transaction commits: it goes through the same pool as the rows, so both share one connection
 * and one commit.
 */
@Dependent
public class Jobs {
  /** The row may go between being found and being asked again; then it is made anew. */
  private static final int LOOKS = 5;

  private final SchedulerClient client;
  private final JobRows rows;

  @Inject
  public Jobs(SchedulerClient client, JobRows rows) {
    this.client = client;
    this.rows = rows;
  }

  /**
   * Runs the job of this row at that time, or as soon after as a node is free. Asked twice for one
   * row, the first stays; asked for while it runs, it runs once more.
   */
  public void at(JobKind kind, UUID hospital, UUID id, Instant when) {
    String instance = hospital + ":" + id;
    for (int look = 0; look < LOOKS; look++) {
      if (client.scheduleIfNotExists(new TaskInstance<>(kind.name(), instance), when)) return;
      if (rows.askAgain(kind.name(), instance, when)) return;
    }
    throw new IllegalStateException("a job that comes and goes: " + kind.name());
  }
}

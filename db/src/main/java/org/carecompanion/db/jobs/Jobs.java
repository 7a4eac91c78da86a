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
  private final SchedulerClient client;

  @Inject
  public Jobs(SchedulerClient client) {
    this.client = client;
  }

  /**
   * Runs the job of this row at that time, or as soon after as a node is free. Asked twice for one
   * row, the first stays.
   */
  public void at(JobKind kind, UUID hospital, UUID id, Instant when) {
    client.scheduleIfNotExists(new TaskInstance<>(kind.name(), hospital + ":" + id), when);
  }
}

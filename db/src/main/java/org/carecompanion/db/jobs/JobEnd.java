package org.carecompanion.db.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Duration;
import java.util.Optional;

/**
 * What becomes of a job that has run: again later, or ended, unless it was asked for meanwhile.
 *
 * @param again empty when the handler has finished
 */
record JobEnd(JobRows rows, Optional<Duration> again) implements CompletionHandler<Void> {
  @Override
  public void complete(ExecutionComplete complete, ExecutionOperations<Void> operations) {
    Execution done = complete.getExecution();
    if (again.isPresent()) {
      operations.reschedule(complete, complete.getTimeDone().plus(again.get()));
    } else if (!rows.end(done.getTaskName(), done.getId(), done.version)) {
      rows.heard(done.getTaskName(), done.getId());
      operations.reschedule(complete, complete.getTimeDone());
    }
  }
}

package org.carecompanion.db.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * What is done when a job is due. At least once: a node may die in the middle, so running twice
 * must do no harm. An exception means "again later" ({@link #retryAfter()}).
 */
public interface JobHandler {
  JobKind kind();

  /** Returns how long to wait before running the same job again, or empty when it is finished. */
  Optional<Duration> run(UUID hospital, UUID id);

  /** What the job's row is: in logs and traces, work for a call is found by it. */
  default String about() {
    return "row";
  }

  default Duration retryAfter() {
    return Duration.ofSeconds(5);
  }
}

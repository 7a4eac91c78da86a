package org.carecompanion.db.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when jobs are being picked up on this node. */
@Readiness
@ApplicationScoped
public class JobsReady implements HealthCheck {
  @Inject private JobScheduler scheduler;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("jobs").status(scheduler.running()).build();
  }
}

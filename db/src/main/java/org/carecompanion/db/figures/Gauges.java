package org.carecompanion.db.figures;

import com.zaxxer.hikari.HikariPoolMXBean;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.carecompanion.db.open.WorkPool;
import org.carecompanion.db.start.ServerStarted;
import org.eclipse.microprofile.metrics.Gauge;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Shows how things stand at the moment somebody looks. */
@ApplicationScoped
public class Gauges {
  @Inject private MetricRegistry registry;
  @Inject private RowFigures rows;
  @Inject private WorkPool work;

  void open(@Observes @Priority(ServerStarted.FIRST) ServerStarted ready) {
    row("companion_database_up", RowFigures.DATABASE_UP, "1 if the database answers");
    for (String status : new String[] {"planned", "dialing", "ringing", "in_progress"})
      row(
          "companion_calls_open",
          "calls_" + status,
          "Calls without an end",
          new Tag("status", status));
    for (String severity : new String[] {"low", "moderate", "high", "urgent"})
      for (String state : new String[] {"new", "acknowledged"})
        row(
            "companion_alerts_open",
            "alerts_" + severity + "_" + state,
            "Alerts nobody has resolved",
            new Tag("severity", severity),
            new Tag("state", state));
    row(
        "companion_urgent_late_seconds",
        "urgent_late_seconds",
        "How long the oldest urgent alert is past the time by which somebody must have it");
    row(
        "companion_follow_ups_overdue",
        "follow_ups_overdue",
        "What people had to do by now and did not");
    jobs();
    connections();
  }

  private void jobs() {
    row("companion_jobs_due", "jobs_due", "Jobs that should have begun and have not");
    row(
        "companion_jobs_oldest_due_seconds",
        "jobs_oldest_due_seconds",
        "How late the latest of them is");
    row("companion_jobs_failing", "jobs_failing", "Jobs whose last run failed");
  }

  private void connections() {
    for (String state : new String[] {"active", "idle"})
      row(
          "companion_database_connections",
          "connections_" + state,
          "Connections of the application role, of all nodes",
          new Tag("state", state));
    HikariPoolMXBean pool = work.figures();
    gauge("companion_work_pool_active", "Connections jobs use", pool::getActiveConnections);
    gauge("companion_work_pool_size", "Connections jobs may have", () -> WorkPool.CONNECTIONS);
    gauge(
        "companion_work_pool_waiting",
        "Jobs that wait for a connection",
        pool::getThreadsAwaitingConnection);
  }

  /** What a figure without labels says now; not a number if there is none of that name. */
  public double amount(String name) {
    Gauge<?> gauge = registry.getGauge(new MetricID(name));
    return gauge == null ? Double.NaN : gauge.getValue().doubleValue();
  }

  private void row(String name, String figure, String meaning, Tag... tags) {
    gauge(name, meaning, () -> rows.amount(figure), tags);
  }

  private void gauge(String name, String meaning, Supplier<Number> amount, Tag... tags) {
    registry.gauge(
        Metadata.builder().withName(name).withDescription(meaning).build(), amount, tags);
  }
}

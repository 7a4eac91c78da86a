package org.carecompanion.db.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.carecompanion.db.open.DataSources;

/**
 * The scheduling client on the pool that also carries the rows, so that a job joins their
 * transaction.
 */
@Dependent
class CallPathClient {
  @Resource(lookup = DataSources.CALLS)
  private DataSource pool;

  /** One for all, made at its first use: making it asks the database what it is. */
  @Produces
  @ApplicationScoped
  SchedulerClient client() {
    return SchedulerClient.Builder.create(pool).build();
  }

  @Produces
  JobRows rows() {
    return new JobRows(pool);
  }
}

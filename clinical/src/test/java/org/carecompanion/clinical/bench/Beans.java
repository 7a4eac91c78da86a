package org.carecompanion.clinical.bench;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.UUID;
import org.carecompanion.clinical.checkin.CheckIn;
import org.carecompanion.db.jobs.JobRows;
import org.carecompanion.db.jobs.Jobs;
import org.carecompanion.db.notice.Notices;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.db.scope.Transactions;
import org.carecompanion.db.sealed.SealedValues;
import org.carecompanion.domain.call.Calls;
import org.eclipse.microprofile.config.Config;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * Starts the container with every bean of {@code domain} and {@code clinical}, and of {@code db}
 * those that need no server.
 */
final class Beans {
  private Beans() {}

  /** What the server gives otherwise. */
  record World(
      ThreadTransactions transactions,
      SchedulerClient jobs,
      JobRows rows,
      SettableClock clock,
      Settings settings) {}

  static WeldContainer start(World world) {
    return new Weld(UUID.randomUUID().toString())
        .disableDiscovery()
        .property(Weld.SHUTDOWN_HOOK_SYSTEM_PROPERTY, false)
        .setBeanDiscoveryMode(BeanDiscoveryMode.ANNOTATED)
        .addBeanClasses(ProductClasses.besides(Calls.class).toArray(Class<?>[]::new))
        .addBeanClasses(ProductClasses.besides(CheckIn.class).toArray(Class<?>[]::new))
        .addBeanClasses(HospitalScope.class, AcrossHospitals.class, Jobs.class, Notices.class)
        .addBeanClass(SealedValues.class)
        .addExtension(new Given(world))
        .initialize();
  }

  /** Makes the world's parts injectable. */
  static final class Given implements Extension {
    private final World world;

    Given(World world) {
      this.world = world;
    }

    void add(@Observes AfterBeanDiscovery beans) {
      beans
          .<EntityManager>addBean()
          .types(EntityManager.class)
          .createWith(context -> world.transactions().entities());
      beans
          .<Transactions>addBean()
          .types(Transactions.class)
          .createWith(context -> world.transactions());
      beans
          .<SchedulerClient>addBean()
          .types(SchedulerClient.class)
          .createWith(context -> world.jobs());
      beans.<JobRows>addBean().types(JobRows.class).createWith(context -> world.rows());
      beans.<Clock>addBean().types(Clock.class).createWith(context -> world.clock());
      beans.<Config>addBean().types(Config.class).createWith(context -> world.settings().config());
    }
  }
}

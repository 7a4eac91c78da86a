package org.carecompanion.clinical.setup;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.clinical.setup.SetupConfig.Mode;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.db.start.ServerStarted;

/**
 * At every start: makes what is missing, corrects what the configuration says otherwise, and keeps
 * demo and real data apart.
 */
@ApplicationScoped
public class FirstStart {
  /**
   * The demo's hospital, so that nobody's real data is ever opened with demo accounts, or the other
   * way round.
   */
  static final UUID DEMO_HOSPITAL = UUID.fromString("d0d0d0d0-0000-4000-8000-00000000d340");

  static final UUID FIRST_HOSPITAL = UUID.fromString("5ca1ab1e-0000-4000-8000-000000000001");

  private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());
  private static final int MOST_TRIES = 5;

  @Inject private SetupConfig config;
  @Inject private AcrossHospitals across;
  @Inject private HospitalScope scope;
  @Inject private HospitalSetup hospitals;
  @Inject private Administrator administrator;
  @Inject private DemoPeople demo;
  @Inject private DemoKey key;

  void prepare(@Observes @Priority(ServerStarted.FIRST) ServerStarted ready) {
    Mode mode = config.mode();
    boolean demoData = across.hospitals().contains(DEMO_HOSPITAL);
    if (mode == Mode.RUN && demoData)
      throw new IllegalStateException(
          "this data folder holds a demo; start with another companion.home");
    if (mode == Mode.DEMO && !demoData && !across.hospitals().isEmpty())
      throw new IllegalStateException(
          "this data folder holds a hospital; the demo needs one of its own");
    UUID hospital = mode == Mode.DEMO ? DEMO_HOSPITAL : FIRST_HOSPITAL;
    oneOfSeveral(hospital, () -> hospitals.ensure(hospital));
    oneOfSeveral(hospital, mode == Mode.DEMO ? this::demo : administrator::ensure);
  }

  /**
   * Two nodes that start on an empty database meet: the rows of one refuse those of the other,
   * which then finds everything there.
   */
  private void oneOfSeveral(UUID hospital, Runnable work) {
    for (int more = MOST_TRIES; ; more--)
      try {
        scope.run(hospital, work);
        return;
      } catch (PersistenceException e) {
        if (more == 0) throw e;
        LOG.log(Level.INFO, "another node is starting too: {0}", e.getClass().getSimpleName());
      }
  }

  private void demo() {
    demo.ensure();
    key.ensure(config.home().resolve("demo").resolve("api-key"));
  }
}

package org.carecompanion.db.audit;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.jobs.Jobs;
import org.carecompanion.db.open.WorkPool;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.db.start.ServerStopping;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/**
 * Every minute, for every hospital: seals what waits. Each head is logged too, so that logs kept
 * elsewhere are witnesses of the chain.
 */
@ApplicationScoped
public class AuditSealing implements JobHandler {
  private static final Logger LOG = Logger.getLogger(AuditSealing.class.getName());
  private static final JobKind KIND = new JobKind("seal-audit");
  private static final Duration AGAIN = Duration.ofMinutes(1);

  /** One job for all hospitals, so that a new one is never forgotten. */
  private static final UUID ALL = new UUID(0, 0);

  @Inject private WorkPool pool;
  @Inject private AcrossHospitals across;
  @Inject private Jobs jobs;
  @Inject private Config config;
  @Inject private Clock clock;

  private @Nullable AuditSealer sealer;

  void start(@Observes @Priority(ServerStarted.THEN) ServerStarted ready) {
    jobs.at(KIND, ALL, ALL, clock.instant().plus(AGAIN));
  }

  /** What is known now is sealed now: a stopped product leaves nothing open. */
  void stop(@Observes ServerStopping ending) {
    try {
      sealAll();
    } catch (SQLException | RuntimeException e) {
      LOG.log(Level.WARNING, "audit: not everything was sealed; the next start does it", e);
    }
  }

  @Override
  public JobKind kind() {
    return KIND;
  }

  @Override
  public Optional<Duration> run(UUID hospital, UUID id) {
    try {
      sealAll();
    } catch (SQLException e) {
      throw new IllegalStateException("audit: not sealed, " + e.getSQLState(), e);
    }
    return Optional.of(AGAIN);
  }

  @Override
  public Duration retryAfter() {
    return AGAIN;
  }

  /** One hospital's trouble does not keep the others open; it is told at the end. */
  private void sealAll() throws SQLException {
    SQLException trouble = null;
    for (UUID hospital : across.hospitals()) {
      try {
        seal(hospital);
      } catch (SQLException e) {
        LOG.log(Level.WARNING, "audit: hospital {0} is not sealed", hospital);
        trouble = e;
      }
    }
    if (trouble != null) throw trouble;
  }

  private void seal(UUID hospital) throws SQLException {
    Optional<AuditSealer.Sealed> sealed;
    do {
      sealed = sealer().batch(hospital, clock.instant());
      sealed.ifPresent(AuditSealing::log);
    } while (sealed.filter(batch -> batch.entries() == AuditSealer.MOST).isPresent());
  }

  private static void log(AuditSealer.Sealed sealed) {
    LOG.log(
        Level.INFO,
        "audit: {0} entries sealed, head {1}",
        new Object[] {sealed.entries(), sealed.head()});
    if (sealed.newKey())
      LOG.warning(
          "audit: sealed with another key than before; verifying what came before needs the file of that key too");
  }

  private synchronized AuditSealer sealer() {
    AuditSealer made = sealer;
    if (made == null) {
      made = new AuditSealer(pool.dataSource(), AuditKey.readOrCreate(keyFile()));
      sealer = made;
    }
    return made;
  }

  private Path keyFile() {
    return config
        .getOptionalValue(AuditKey.FILE_PROPERTY, String.class)
        .map(Path::of)
        .orElseGet(
            () -> AuditKey.beside(Path.of(config.getValue("companion.keys.file", String.class))));
  }
}

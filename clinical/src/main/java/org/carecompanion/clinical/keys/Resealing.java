package org.carecompanion.clinical.keys;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.jobs.JobHandler;
import org.carecompanion.db.jobs.JobKind;
import org.carecompanion.db.jobs.Jobs;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.db.sealed.SealedValues;
import org.carecompanion.db.sealed.SealedValues.Column;
import org.carecompanion.db.sealed.SealedValues.Value;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.domain.secrecy.KeyId;
import org.carecompanion.domain.secrecy.Reseal;

/**
 * After the key that seals has changed, puts every value of a hospital under the new one, a batch
 * in a transaction, while everything else goes on. Then the old key can be retired.
 */
@ApplicationScoped
public class Resealing implements JobHandler {
  private static final Logger LOG = Logger.getLogger(Resealing.class.getName());
  private static final JobKind KIND = new JobKind("reseal");
  private static final int BATCH = 200;
  private static final int BATCHES_AT_ONCE = 20;
  private static final Duration GO_ON = Duration.ZERO;

  /** Longer than any node needs to see a changed key file. */
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  /** A node that had not seen the new key yet may have sealed once more after the first. */
  private static final int CLEAN_PASSES = 2;

  private final Map<UUID, Clean> clean = new ConcurrentHashMap<>();

  @Inject private HospitalScope scope;
  @Inject private AcrossHospitals across;
  @Inject private SealedValues values;
  @Inject private Jobs jobs;
  @Inject private Clock clock;

  /** How often nothing was found that another key than this one has sealed. */
  private record Clean(KeyId key, int passes) {}

  void begin(@Observes @Priority(ServerStarted.THEN) ServerStarted started) {
    scheduleAll();
  }

  /** Also those that were added since; each has this job once. */
  private void scheduleAll() {
    for (UUID hospital : across.hospitals())
      scope.run(hospital, () -> jobs.at(KIND, hospital, hospital, clock.instant()));
  }

  @Override
  public JobKind kind() {
    return KIND;
  }

  @Override
  public Optional<Duration> run(UUID hospital, UUID id) {
    KeyId key = Reseal.key();
    Clean before = clean.getOrDefault(hospital, new Clean(key, 0));
    int passes = before.key().equals(key) ? before.passes() : 0;
    if (passes >= CLEAN_PASSES) return Optional.of(LOOK_AGAIN);
    if (passes == 0) scheduleAll();
    for (int batch = 0; batch < BATCHES_AT_ONCE; batch++) {
      if (moved(hospital, key) == 0) {
        clean.put(hospital, new Clean(key, passes + 1));
        return Optional.of(LOOK_AGAIN);
      }
    }
    return Optional.of(GO_ON);
  }

  private int moved(UUID hospital, KeyId key) {
    return scope.call(
        hospital,
        () -> {
          for (Column column : values.columns()) {
            List<Value> old = values.otherThan(key.prefix(), column, BATCH);
            for (Value value : old)
              values.replace(
                  column, value, Reseal.again(hospital, column.toString(), value.sealed()));
            if (!old.isEmpty()) {
              LOG.log(Level.INFO, "resealed {0} of {1}", new Object[] {old.size(), column});
              return old.size();
            }
          }
          return 0;
        });
  }
}

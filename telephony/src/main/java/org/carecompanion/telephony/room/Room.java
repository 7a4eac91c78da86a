package org.carecompanion.telephony.room;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.carecompanion.db.figures.Figures;
import org.carecompanion.db.scope.AcrossHospitals;
import org.carecompanion.db.start.ServerStarted;
import org.carecompanion.db.start.ServerStopping;

/**
 * Whether there is room for one more call. Calls are counted in the database, so by all nodes
 * alike; threads are this node's.
 */
@ApplicationScoped
public class Room {
  /**
   * Of ten calls nine are dialed by us at most: two nodes that dial in the same moment and whoever
   * calls in find room.
   */
  private static final int KEPT_FREE = 10;

  @Inject private RoomSettings settings;
  @Inject private AcrossHospitals across;
  @Resource private ManagedExecutorService threads;

  private volatile Optional<ExecutorLag> lag = Optional.empty();

  /** What there is too little of. */
  public enum Lack {
    /** There are as many calls as there may be. */
    CALLS,
    /** Work waits too long for a thread of this node. */
    THREADS;

    /** As figures have it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  void start(@Observes @Priority(ServerStarted.THEN) ServerStarted ready) {
    var watched = new ExecutorLag(threads, settings.lag(), System::nanoTime);
    lag = Optional.of(watched);
    Figures.show(
        "companion_executor_lag_seconds",
        "How long the work of calls waits for a thread of the server",
        () -> watched.lag().toNanos() / 1e9);
    watch(watched);
  }

  /** By a timer that needs none of the threads it looks at. */
  private void watch(ExecutorLag watched) {
    if (lag.isEmpty()) return;
    watched.look();
    Executor later =
        CompletableFuture.delayedExecutor(
            ExecutorLag.EVERY.toMillis(), TimeUnit.MILLISECONDS, Runnable::run);
    later.execute(() -> watch(watched));
  }

  void stop(@Observes ServerStopping ending) {
    lag = Optional.empty();
  }

  /** What a call that somebody has just answered lacks; it is counted by now. */
  public Optional<Lack> lack() {
    if (noThreads()) return Optional.of(Lack.THREADS);
    return across.calls().talking() > settings.calls() ? Optional.of(Lack.CALLS) : Optional.empty();
  }

  /** Whether nobody is to be dialed now. */
  public boolean full() {
    return noThreads() || across.calls().begun() >= settings.calls() - settings.calls() / KEPT_FREE;
  }

  /** Whether there are no threads. Asks nobody and waits for nothing. */
  public boolean noThreads() {
    return lag.filter(ExecutorLag::tooMuch).isPresent();
  }
}

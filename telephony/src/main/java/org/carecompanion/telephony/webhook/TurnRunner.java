package org.carecompanion.telephony.webhook;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.carecompanion.db.trail.Trail;
import org.carecompanion.telephony.call.HungDatabase;

/**
 * Keeps the carrier from waiting: the work runs on its own threads, the webhook waits at most
 * {@link #PATIENCE_MILLIS}. Twilio gives up after 15 s, patients much earlier.
 */
@ApplicationScoped
public class TurnRunner {
  private static final Logger LOG = Logger.getLogger(TurnRunner.class.getName());
  private static final long PATIENCE_MILLIS = 1_500;

  @Resource private ManagedExecutorService threads;
  @Inject private Clock clock;

  /** What became of the work in time. */
  sealed interface Outcome<T> {
    record Ready<T>(T value) implements Outcome<T> {}

    /** It goes on by itself. */
    record StillThinking<T>() implements Outcome<T> {}

    record Broken<T>() implements Outcome<T> {}
  }

  /** Nobody waits for this; a failure is logged. */
  void start(Runnable work) {
    start(work, () -> {});
  }

  /**
   * Nobody waits for this.
   *
   * @param otherwise done if the work fails; must not need the database
   */
  void start(Runnable work, Runnable otherwise) {
    try {
      threads.execute(Trail.carriedTask(() -> logged(work, otherwise)));
    } catch (RejectedExecutionException e) {
      LOG.log(Level.SEVERE, "no thread for work after a webhook");
      otherwise.run();
    }
  }

  private static void logged(Runnable work, Runnable otherwise) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "work after a webhook failed", e);
      otherwise.run();
    }
  }

  /**
   * As {@link #run}, and the work is tried on while the database hangs.
   *
   * @param givenUp done when it came to nothing, also long after this has returned; must not need
   *     the database
   */
  <T> Outcome<T> runOn(Supplier<T> work, Runnable givenUp) {
    try {
      return answer(threads.submit(Trail.carried(() -> triedOn(work, givenUp))::get));
    } catch (RejectedExecutionException e) {
      LOG.log(Level.SEVERE, "no thread for a webhook");
      givenUp.run();
      return new Outcome.Broken<>();
    }
  }

  private <T> T triedOn(Supplier<T> work, Runnable givenUp) {
    try {
      return HungDatabase.outlast(clock, work);
    } catch (RuntimeException e) {
      givenUp.run();
      throw e;
    }
  }

  <T> Outcome<T> run(Supplier<T> work) {
    try {
      return answer(threads.submit(Trail.carried(work)::get));
    } catch (RejectedExecutionException e) {
      LOG.log(Level.SEVERE, "no thread for a webhook");
      return new Outcome.Broken<>();
    }
  }

  private static <T> Outcome<T> answer(Future<T> future) {
    try {
      return new Outcome.Ready<>(future.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return new Outcome.StillThinking<>();
    } catch (ExecutionException e) {
      // the trace is the server's own; patients' words are never in exception texts
      LOG.log(Level.SEVERE, "a webhook failed", e.getCause());
      return new Outcome.Broken<>();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome.Broken<>();
    }
  }
}

package org.carecompanion.telephony.call;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tries on while the database hangs and the patient is asked to wait: what was said is nowhere else
 * yet. Turns may be written twice without harm.
 */
public final class HungDatabase {
  private static final Logger LOG = Logger.getLogger(HungDatabase.class.getName());

  /** As long as a patient is kept waiting before we take leave. */
  private static final Duration PATIENCE = Asking.PATIENCE;

  private static final List<String> AWAY = List.of("08", "57", "53", "40");

  private static final long PAUSE_MILLIS = 200;

  private HungDatabase() {}

  public static <T> T outlast(Clock clock, Supplier<T> work) {
    Instant end = clock.instant().plus(PATIENCE);
    while (true) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        if (!ofDatabase(e) || clock.instant().isAfter(end)) throw e;
        LOG.log(Level.WARNING, "a turn waits for the database: {0}", e.getClass().getSimpleName());
        pause(e);
      }
    }
  }

  private static boolean ofDatabase(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause())
      if (cause instanceof SQLException sql && away(sql.getSQLState()) || uncommitted(cause))
        return true;
    return false;
  }

  /** Everything that rows can object to comes out before the commit: what is left is the way. */
  private static boolean uncommitted(Throwable cause) {
    return cause instanceof RollbackException || cause instanceof SystemException;
  }

  /**
   * Without a state it is the pool's: no connection to be had. Classes: connection (08), operator
   * (57), resources (53), and conflicts that the next try does not meet (40).
   */
  private static boolean away(@Nullable String state) {
    return state == null || AWAY.stream().anyMatch(state::startsWith);
  }

  private static void pause(RuntimeException reason) {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw reason;
    }
  }
}

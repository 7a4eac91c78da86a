package org.carecompanion.telephony.server;

import java.time.Duration;
import java.time.Instant;

/** Waits for what the server does in the background. */
public final class Soon {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Soon() {}

  public static void that(Runnable assertion) {
    within(PATIENCE, assertion);
  }

  static void within(Duration patience, Runnable assertion) {
    Instant end = Instant.now().plus(patience);
    while (true) {
      try {
        assertion.run();
        return;
      } catch (AssertionError e) {
        if (Instant.now().isAfter(end)) throw e;
      }
      pause(Duration.ofMillis(100));
    }
  }

  static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

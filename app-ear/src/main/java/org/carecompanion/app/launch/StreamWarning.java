package org.carecompanion.app.launch;

import java.time.Duration;
import java.util.List;
import org.carecompanion.app.launch.Diagnosis.Grade;

/**
 * Says on the terminal of a product that runs if carriers' streams do not find their way to it: the
 * proxy in front of it may not know their paths. No reason to stop, since the carrier's own ears
 * and voice take such calls over; but nobody would notice.
 */
final class StreamWarning {
  private static final String OTHERWISE =
      "if carriers see the same, every call is held by their ears and voice (./companion doctor looks again)";

  /** By then a proxy has seen that this node is well, and sends it something. */
  static final Duration LOOKS_AGAIN = Duration.ofSeconds(30);

  private final Settings settings;
  private final Saying saying;
  private final Duration pause;

  /**
   * @param pause how long a problem may last that goes away by itself
   */
  StreamWarning(Settings settings, Saying saying, Duration pause) {
    this.settings = settings;
    this.saying = saying;
    this.pause = pause;
  }

  /** Beside the product, which does not wait for it. */
  void lookAside() {
    Thread looking = new Thread(this::lookInPeace, "look-at-streams");
    looking.setDaemon(true);
    looking.start();
  }

  private void lookInPeace() {
    try {
      look();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void look() throws InterruptedException {
    if (problems().isEmpty()) return;
    Thread.sleep(pause);
    for (Diagnosis one : problems())
      saying.problem("warning: %s; %s; %s".formatted(one.says(), one.fix(), OTHERWISE));
  }

  private List<Diagnosis> problems() {
    return new MediaLook(settings)
        .look().stream().filter(one -> one.grade() == Grade.PROBLEM).toList();
  }
}

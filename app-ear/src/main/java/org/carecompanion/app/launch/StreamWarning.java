package org.carecompanion.app.launch;

import org.carecompanion.app.launch.Diagnosis.Grade;

/**
 * Says on the terminal of a product that runs if carriers' streams do not find their way to it: the
 * proxy in front of it may not know their paths. No reason to stop, since the carrier's own ears
 * and voice take such calls over; but nobody would notice.
 */
final class StreamWarning {
  private static final String OTHERWISE =
      "until then every call is held by the carrier's ears and voice (./companion doctor looks again)";

  private final Settings settings;
  private final Saying saying;

  StreamWarning(Settings settings, Saying saying) {
    this.settings = settings;
    this.saying = saying;
  }

  /** Beside the product, which does not wait for it. */
  void lookAside() {
    Thread looking = new Thread(this::look, "look-at-streams");
    looking.setDaemon(true);
    looking.start();
  }

  void look() {
    for (Diagnosis one : new MediaLook(settings).look())
      if (one.grade() == Grade.PROBLEM)
        saying.problem("warning: %s; %s; %s".formatted(one.says(), one.fix(), OTHERWISE));
  }
}

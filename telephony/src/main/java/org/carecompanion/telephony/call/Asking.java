package org.carecompanion.telephony.call;

import java.time.Duration;
import org.carecompanion.clinical.conversation.PatientTurn;

/**
 * A turn that is being thought about.
 *
 * @param since when the patient had ended it
 * @param stage how long it has taken
 */
record Asking(int turn, PatientTurn said, Duration since, Stage stage) {
  /** As long as carriers' webhooks wait: a pause that nobody wonders about. */
  static final Duration MOMENT = Duration.ofMillis(1_500);

  /** As long as a patient is kept waiting before we take leave. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  enum Stage {
    FRESH,
    /** The urgent gate alone looks at it. */
    LOOKED_AT,
    /** The same, and there will be no answer. */
    LOST
  }

  Asking(int turn, PatientTurn said, Duration since) {
    this(turn, said, since, Stage.FRESH);
  }

  Asking at(Stage next) {
    return new Asking(turn, said, since, next);
  }

  boolean slow(Duration now) {
    return stage == Stage.FRESH && now.minus(since).compareTo(MOMENT) >= 0;
  }

  boolean tooSlow(Duration now) {
    return now.minus(since).compareTo(PATIENCE) >= 0;
  }
}

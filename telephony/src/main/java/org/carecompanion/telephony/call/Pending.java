package org.carecompanion.telephony.call;

import java.time.Duration;
import org.carecompanion.clinical.conversation.PatientTurn;
import org.carecompanion.telephony.call.Asking.Stage;
import org.jspecify.annotations.Nullable;

/** The turn that is being thought about, and who looks at it when its answer takes long. */
final class Pending {
  private final Errands errands;
  private @Nullable Asking asking;

  Pending(Errands errands) {
    this.errands = errands;
  }

  void begins(int turn, PatientTurn said, Duration now) {
    asking = new Asking(turn, said, now);
  }

  void over() {
    asking = null;
  }

  boolean any() {
    return asking != null;
  }

  /** Whether it is this turn, which has not been given up meanwhile. */
  boolean is(int turn) {
    return asking != null && asking.turn() == turn;
  }

  /**
   * There will be no answer: the urgent gate looks at it.
   *
   * @return whether it has
   */
  boolean lost() {
    if (asking == null) return false;
    boolean lookedAt = asking.stage() == Stage.LOOKED_AT;
    asking = asking.at(Stage.LOST);
    if (!lookedAt) errands.check(asking.turn(), asking.said());
    return lookedAt;
  }

  boolean isLost() {
    return asking != null && asking.stage() == Stage.LOST;
  }

  /** Whether nobody can be kept waiting any longer. */
  boolean tooSlow(Duration now) {
    if (asking == null) return false;
    if (asking.tooSlow(now)) return true;
    if (asking.slow(now)) {
      asking = asking.at(Stage.LOOKED_AT);
      errands.check(asking.turn(), asking.said());
    }
    return false;
  }
}

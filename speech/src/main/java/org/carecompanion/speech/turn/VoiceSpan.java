package org.carecompanion.speech.turn;

import java.time.Duration;
import org.carecompanion.speech.vad.VoiceActivity;

/**
 * The voice on the patient's side.
 *
 * @param active whether somebody speaks now
 * @param began when they last began
 * @param ended when they last ended, if they do not speak
 * @param total how long they spoke in this turn, without the present time
 */
record VoiceSpan(boolean active, Duration began, Duration ended, Duration total) {
  static final VoiceSpan NONE = new VoiceSpan(false, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  VoiceSpan with(VoiceActivity activity, Duration now) {
    return switch (activity) {
      case BEGAN -> begun(now);
      case SPEAKING -> active ? this : begun(now);
      case ENDED, QUIET ->
          active ? new VoiceSpan(false, began, now, total.plus(now.minus(began))) : this;
    };
  }

  private VoiceSpan begun(Duration now) {
    return new VoiceSpan(true, now, ended, total);
  }

  /** As a new turn finds it. */
  VoiceSpan forNextTurn() {
    return active ? new VoiceSpan(true, began, ended, Duration.ZERO) : NONE;
  }

  boolean any() {
    return active || !total.isZero();
  }

  /** How long somebody has been speaking without a pause. */
  Duration lasting(Duration now) {
    return active ? now.minus(began) : Duration.ZERO;
  }
}

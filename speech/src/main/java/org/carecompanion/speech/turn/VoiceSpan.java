package org.carecompanion.speech.turn;

import java.time.Duration;
import org.carecompanion.speech.vad.VoiceActivity;

/**
 * The voice on the patient's side.
 *
 * @param active whether somebody speaks now
 * @param began when they last began, be it in an earlier turn
 * @param ended when they last ended, if they do not speak
 * @param total how long they spoke in this turn, without the present time
 * @param spoke when what was long enough for a word last ended
 */
record VoiceSpan(boolean active, Duration began, Duration ended, Duration total, Duration spoke) {
  /** A sound shorter than a syllable was nothing. */
  static final Duration SHORTEST_WORD = Duration.ofMillis(400);

  static final VoiceSpan NONE =
      new VoiceSpan(false, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  VoiceSpan with(VoiceActivity activity, Duration now) {
    return switch (activity) {
      case BEGAN -> begun(now);
      case SPEAKING -> active ? this : begun(now);
      case ENDED, QUIET -> active ? over(now) : this;
    };
  }

  private VoiceSpan begun(Duration now) {
    return new VoiceSpan(true, now, ended, total, spoke);
  }

  private VoiceSpan over(Duration now) {
    Duration length = now.minus(began);
    Duration word = length.compareTo(SHORTEST_WORD) >= 0 ? now : spoke;
    return new VoiceSpan(false, began, now, total.plus(length), word);
  }

  /** As a new turn finds it. */
  VoiceSpan forNextTurn() {
    return active ? new VoiceSpan(true, began, ended, Duration.ZERO, Duration.ZERO) : NONE;
  }

  boolean any() {
    return active || !total.isZero();
  }

  /** How long somebody has been speaking without a pause. */
  Duration lasting(Duration now) {
    return active ? now.minus(began) : Duration.ZERO;
  }
}

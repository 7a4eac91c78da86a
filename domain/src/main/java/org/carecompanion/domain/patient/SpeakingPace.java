package org.carecompanion.domain.patient;

/** How fast a patient speaks; calls wait accordingly before they answer. Says nothing of why. */
public enum SpeakingPace {
  USUAL,
  /** Slowly, or with long pauses. */
  SLOW
}

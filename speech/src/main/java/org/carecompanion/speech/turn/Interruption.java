package org.carecompanion.speech.turn;

/** Whether a saying ends when the patient speaks. */
public enum Interruption {
  ALLOWED,
  /** Emergency wording, consent: said to the end (voice.md 2, no. 5). */
  NOT_ALLOWED
}

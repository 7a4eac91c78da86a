package org.carecompanion.domain.call;

/** How far a message to a machine has come. */
public enum Voicemail {
  /** The line was turned to the message; whether it was said is not known. */
  BEING_LEFT,
  /** It was said to its end. */
  LEFT
}

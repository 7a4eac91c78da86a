package org.carecompanion.clinical.conversation;

import java.util.OptionalDouble;

/** What came from the patient's end of the line. */
public sealed interface PatientTurn {

  /**
   * @param text as the recogniser wrote it
   * @param confidence 0 to 1; Twilio does not guarantee to send it. Below 0.4 the words answer
   *     nothing and the question is put again ({@code Clarity} says why); the urgent gate and a
   *     "stop" are heard all the same
   */
  record Spoken(String text, OptionalDouble confidence) implements PatientTurn {
    /** Spoken, with nothing known of how clearly. */
    public static Spoken of(String text) {
      return new Spoken(text, OptionalDouble.empty());
    }

    /**
     * Whether a conversation cannot tell these apart: the same words, both clear or neither. How
     * clear they were is on record, and changes nothing else.
     */
    public boolean alike(Spoken other) {
      return text.equals(other.text) && Clarity.clear(this) == Clarity.clear(other);
    }
  }

  /** Keypad digits without the finish key. */
  record Keyed(String digits) implements PatientTurn {}

  /** The line listened and heard nothing. */
  record Silent() implements PatientTurn {}
}

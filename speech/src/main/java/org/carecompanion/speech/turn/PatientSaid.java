package org.carecompanion.speech.turn;

import java.util.OptionalDouble;

/** All that a patient said in one turn. */
public sealed interface PatientSaid {
  /**
   * @param confidence the least that the recogniser gave, where it gave any
   */
  record Words(String text, OptionalDouble confidence) implements PatientSaid {}

  /**
   * @param keys without a closing #
   * @param beside what was said in the same turn; blank for nothing
   */
  record Keys(String keys, Words beside) implements PatientSaid {}
}

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
   */
  record Keys(String keys) implements PatientSaid {}
}

package org.carecompanion.simulator.sound;

import java.time.Duration;

/**
 * A word that was heard whole.
 *
 * @param end since the listener began
 * @param clearness 1 for a word spoken clearly, towards 0 for mumbling
 */
public record HeardWord(String word, Duration end, double clearness) {

  /** Whether it is no word, but names who speaks. */
  public boolean isName() {
    return word.charAt(0) == WordCode.NAME;
  }
}

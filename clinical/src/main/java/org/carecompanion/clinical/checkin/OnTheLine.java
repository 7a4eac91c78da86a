package org.carecompanion.clinical.checkin;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How one turn went on the line.
 *
 * @param turn the turn
 * @param heard how many characters of each of our sayings were heard, in their order
 * @param answered how long the patient waited for our voice; empty if they had said nothing
 */
public record OnTheLine(int turn, List<Integer> heard, Optional<Duration> answered, By by) {
  /** How the patient's words began. */
  public enum By {
    /** When we had finished. */
    TURN,
    /** They took the word from us. */
    BARGE_IN
  }

  public OnTheLine {
    heard = List.copyOf(heard);
  }
}

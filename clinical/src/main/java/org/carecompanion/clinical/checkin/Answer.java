package org.carecompanion.clinical.checkin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import org.carecompanion.clinical.conversation.Listening;
import org.carecompanion.clinical.conversation.Saying;

/**
 * What the line does after a turn. Kept with the call, so that a repeated webhook gets the very
 * same one.
 *
 * @param turn the turn it answers; what the patient says next is turn {@code turn + 1}
 * @param listening what to listen for; of no meaning when the line hangs up
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Answer(int turn, List<Saying> sayings, Listening listening, Then then) {
  /** What follows the sayings. */
  public enum Then {
    LISTEN,
    HANG_UP
  }

  public Answer {
    sayings = List.copyOf(sayings);
  }

  /**
   * To anything a carrier still asks about a call that is over, or that never was: nothing is said.
   */
  public static Answer hangUp(int turn) {
    return new Answer(turn, List.of(), Listening.NOTHING, Then.HANG_UP);
  }
}

package org.carecompanion.telephony.call;

import java.time.Duration;
import java.util.List;

/**
 * How a live call stands, for whoever may see it; kept nowhere.
 *
 * @param speaking who has the word
 * @param interim all that was understood since our last answer; its end may change. Words of a
 *     patient
 * @param held how long it has been so
 * @param answers how long the patient waited for our last answers, the newest last
 * @param bargeIns how often they took the word from us
 */
public record LiveLook(
    Speaking speaking, String interim, Duration held, List<Duration> answers, int bargeIns) {
  /** Who has the word. */
  public enum Speaking {
    US,
    PATIENT,
    /** They have finished, and our answer is being made. */
    THINKING,
    NOBODY
  }

  /** Words of patients never print. */
  @Override
  public String toString() {
    return "LiveLook[" + speaking + ", " + held + "]";
  }
}

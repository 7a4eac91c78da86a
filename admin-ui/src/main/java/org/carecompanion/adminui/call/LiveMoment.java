package org.carecompanion.adminui.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a call stands at this moment; kept nowhere.
 *
 * @param interim what was understood of the patient and is no turn yet; it may still change
 * @param since when it began to stand so
 * @param waits how long the patient waited for our last answers, the newest last
 * @param bargeIns how often they spoke over our voice
 */
record LiveMoment(Word word, String interim, Instant since, List<Duration> waits, int bargeIns) {
  /** Who has the word. */
  enum Word {
    COMPANION,
    PATIENT,
    /** The patient has finished, and the answer is being made. */
    ANSWERING,
    NOBODY
  }

  /** Words of patients never print. */
  @Override
  public String toString() {
    return "LiveMoment[" + word + "]";
  }
}

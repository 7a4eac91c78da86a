package org.carecompanion.speech.playback;

import java.time.Duration;

/**
 * How much of a phrase the patient has heard: a fact for the record, by the carrier's marks, and no
 * more than was sent (voice.md 4, no. 12).
 *
 * @param phrase the caller's number for it
 */
public record Played(long phrase, Duration heard, Duration whole) {
  public boolean fully() {
    return heard.equals(whole);
  }
}

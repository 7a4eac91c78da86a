package org.carecompanion.speech.stt.google;

import java.time.Duration;

/**
 * How long things may take in a stream to Google, which ends streams after 305 s and after 10 s
 * without sound (protocols.md 4.1).
 *
 * @param silence without a frame, after which some silence is sent instead
 * @param restart from then on the stream ends at the next moment when all words are settled
 * @param latest by then it ends in any case
 * @param drain how long words that are not settled are waited for at such an end
 * @param tick how often the clock is looked at
 */
record StreamLimits(
    Duration silence, Duration restart, Duration latest, Duration drain, Duration tick) {
  static final StreamLimits GOOGLE =
      new StreamLimits(
          Duration.ofSeconds(3),
          Duration.ofSeconds(270),
          Duration.ofSeconds(290),
          Duration.ofSeconds(3),
          Duration.ofSeconds(1));
}

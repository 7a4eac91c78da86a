package org.carecompanion.simulator.phone;

import java.time.Duration;

/**
 * How fast the pretend world runs.
 *
 * @param speed simulated seconds in a real one, above 0
 * @param wordsPerMinute how fast the carrier's voice speaks, in simulated time
 */
public record Tempo(double speed, int wordsPerMinute) {

  public Tempo {
    if (!(speed > 0) || wordsPerMinute < 1) {
      throw new IllegalArgumentException("speed and words per minute must be above 0");
    }
  }

  Duration real(Duration simulated) {
    return Duration.ofNanos((long) (simulated.toNanos() / speed));
  }

  Duration simulated(Duration real) {
    return Duration.ofNanos((long) (real.toNanos() * speed));
  }
}

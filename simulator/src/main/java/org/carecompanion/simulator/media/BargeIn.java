package org.carecompanion.simulator.media;

import java.util.OptionalDouble;
import org.carecompanion.simulator.media.Occasion.Why;

/**
 * The patient spoke, nodded or coughed while they were being spoken to.
 *
 * @param second of the stream, when the first voiced frame was sent
 * @param frames how many came after the first voiced frame, and how many after {@code clear} while
 *     the patient was still speaking
 */
public record BargeIn(double second, Why why, Times times, Frames frames) {

  /**
   * In milliseconds.
   *
   * @param pause from the first voiced frame until the last frame of the product's came; 0 when
   *     none came after it
   * @param clear from the first voiced frame until {@code clear} came, if it did
   * @param clearAfterDecision from when it was decided that this is an interruption, as far as that
   *     can be known outside ({@link Interrupted})
   */
  public record Times(double pause, OptionalDouble clear, OptionalDouble clearAfterDecision) {}

  /** Frames of 20 ms. */
  public record Frames(int afterVoice, int afterClear) {}

  /** Whether what the product was saying was broken off for it. */
  public boolean cleared() {
    return times.clear().isPresent();
  }
}

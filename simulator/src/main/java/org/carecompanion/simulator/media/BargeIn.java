package org.carecompanion.simulator.media;

import java.util.OptionalDouble;

/**
 * The patient spoke while they were being spoken to.
 *
 * @param second of the stream, when the first voiced frame was sent
 * @param pauseMs from then until the last frame of the product's came; 0 when none came after it
 * @param clearMs from then until {@code clear} came, if it did
 * @param clearAfterWordsMs from the recogniser's last words of theirs to {@code clear}, if both
 *     came
 * @param frames how many came after the first voiced frame, and how many after {@code clear} while
 *     the patient was still speaking
 */
public record BargeIn(
    double second,
    double pauseMs,
    OptionalDouble clearMs,
    OptionalDouble clearAfterWordsMs,
    Frames frames) {

  /** Frames of 20 ms. */
  public record Frames(int afterVoice, int afterClear) {}
}

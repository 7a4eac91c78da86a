package org.carecompanion.simulator.media;

import java.util.List;
import java.util.OptionalDouble;

/** How one stream went, so far. */
public record StreamFigures(
    Frames frames, Gaps gaps, List<BargeIn> bargeIns, List<Answer> answers, Messages messages) {

  /**
   * The product's first frame after something the patient said.
   *
   * @param ms since the last voiced frame
   * @param afterWordsMs since the recogniser gave the whole of it, if it did before
   */
  public record Answer(double ms, OptionalDouble afterWordsMs) {}

  /** Frames of 20 ms: sent to the product, lost on the way by habit, received from it. */
  public record Frames(long sent, long lost, long received) {}

  /**
   * Silence in the middle of a phrase: sound came late. Pauses for a patient who speaks are none.
   *
   * @param over60Ms how many were longer than 60 ms
   * @param lateFrames how many frames were not there when it was their time
   * @param stalledMs how long the simulator itself stood still: what it measured then is not the
   *     product's
   */
  public record Gaps(long over60Ms, long lateFrames, double stalledMs) {}

  public record Messages(long marks, long clears, long bad) {}
}

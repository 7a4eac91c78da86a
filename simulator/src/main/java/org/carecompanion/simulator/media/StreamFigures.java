package org.carecompanion.simulator.media;

import java.util.List;

/**
 * How one stream went, so far.
 *
 * @param answersMs from the last voiced frame of each thing the patient said to the product's first
 *     frame after it
 */
public record StreamFigures(
    Frames frames, Gaps gaps, List<BargeIn> bargeIns, List<Double> answersMs, Messages messages) {

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

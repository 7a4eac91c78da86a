package org.carecompanion.simulator.media;

import java.util.List;
import java.util.OptionalDouble;

/** How one stream went, so far. */
public record StreamFigures(
    Frames frames, Gaps gaps, Talk talk, Messages messages, Generator generator) {

  /** Frames of 20 ms: sent to the product, not taken by it, lost by habit, received from it. */
  public record Frames(long sent, long unsent, long lost, long received) {}

  /**
   * Silence in the middle of a phrase, as the patient hears it: sound came late. Pauses for a
   * patient who speaks are none. In milliseconds.
   *
   * @param sounded how long the product's sound lasts that came
   * @param late how long there was silence instead
   * @param leftOut silence while the simulator itself was late: counted nowhere else
   */
  public record Gaps(double sounded, double late, Over60 over60, double longest, double leftOut) {}

  /** Of them, those of more than 60 ms. */
  public record Over60(int count, double ms) {}

  /** Who spoke when. */
  public record Talk(List<BargeIn> bargeIns, Answers answers) {}

  /**
   * What the patient said, and what came of it.
   *
   * @param unanswered how often they had to speak again before anything came
   * @param beforeWords how many answers came before the recogniser had given their last words
   */
  public record Answers(List<Answer> given, int unanswered, int beforeWords) {}

  /**
   * The product's first frame after something the patient said, and after it had been silent.
   *
   * @param topic what they had answered; empty when it was no answer
   * @param ms since the last voiced frame
   * @param afterWordsMs since the recogniser gave the whole of it, if it did before
   * @param turnMs the same without the time of the voice that made it, where the product had
   *     nothing else to wait for and how long the voice took is known
   */
  public record Answer(
      String topic, double ms, OptionalDouble afterWordsMs, OptionalDouble turnMs) {}

  public record Messages(long marks, long clears, long bad) {}

  /**
   * How late the simulator itself was.
   *
   * @param stoodMs all its delays of more than a frame
   * @param byMillisecond how often it came so many milliseconds late to a frame
   */
  @SuppressWarnings("ArrayRecordComponent") // a copy, and nobody compares it
  public record Generator(double stoodMs, int[] byMillisecond) {}
}

package org.carecompanion.simulator.media;

import java.util.OptionalDouble;

/** A barge-in while it goes on. Times by {@link System#nanoTime()}. Not for several threads. */
final class Interrupted {
  /** When no frame has come for so long, the product has stopped sending. */
  private static final long STOPPED_NANOS = 300_000_000;

  private static final double NANOS_PER_MS = 1e6;

  private final double second;
  private final long voiceAt;
  private long lastFrameAt;
  private boolean stopped;
  private long clearAt;
  private long toldAt;
  private int afterVoice;
  private int afterClear;

  Interrupted(double second, long voiceAt) {
    this.second = second;
    this.voiceAt = voiceAt;
    this.lastFrameAt = voiceAt;
  }

  void frames(int count, long at) {
    if (at < voiceAt) {
      // it was on its way before
      return;
    }
    if (clearAt != 0) {
      afterClear += count;
      return;
    }
    stopped = stopped || at - lastFrameAt > STOPPED_NANOS;
    if (!stopped) {
      afterVoice += count;
      lastFrameAt = at;
    }
  }

  /**
   * The product cleared.
   *
   * @param wordsAt when it was last told some of the patient's words
   */
  void cleared(long at, long wordsAt) {
    if (clearAt == 0) {
      clearAt = at;
      toldAt = wordsAt;
    }
  }

  double pauseMs() {
    return (lastFrameAt - voiceAt) / NANOS_PER_MS;
  }

  OptionalDouble clearMs() {
    return clearAt == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((clearAt - voiceAt) / NANOS_PER_MS);
  }

  BargeIn result() {
    OptionalDouble afterWords =
        clearAt != 0 && toldAt > voiceAt
            ? OptionalDouble.of((clearAt - toldAt) / NANOS_PER_MS)
            : OptionalDouble.empty();
    return new BargeIn(
        second, pauseMs(), clearMs(), afterWords, new BargeIn.Frames(afterVoice, afterClear));
  }
}

package org.carecompanion.simulator.media;

import java.util.OptionalDouble;
import org.carecompanion.simulator.media.Occasion.Why;

/**
 * A barge-in while it goes on. Times by {@link System#nanoTime()}. Not for several threads.
 *
 * <p>When the product decides is known here, for its rule is: words that have stood for a while are
 * believed, and it looks with each frame it gets. So it decides when the first frame reaches it
 * that was sent after that while. Where a frame was sent so close to the moment that it may or may
 * not have been the one, nothing is measured.
 */
final class Interrupted {
  /** When no frame has come for so long, the product has stopped sending. */
  private static final long STOPPED_NANOS = 300_000_000;

  /** How long words stand before the product believes them: docs/audio.md, "interrupted". */
  private static final long STANDING_NANOS = 300_000_000;

  /** By how much words and frames may differ on their way to the product. */
  private static final long CLOSE_NANOS = 5_000_000;

  private static final double NANOS_PER_MS = 1e6;

  private final double second;
  private final Why why;
  private final long voiceAt;
  private long lastFrameAt;
  private long lastAfterClear;
  private boolean stopped;
  private boolean newSaying;
  private long clearAt;
  private long stoodAt;
  private long decidedAt;
  private int afterVoice;
  private int afterClear;

  /** What frames that come may belong to. */
  enum Which {
    /** The patient still speaks: nobody can have answered them. */
    OLD_SAYING,
    /** They have finished, and not been understood. */
    OLD_UNLESS_IT_STOPPED,
    /** They have been understood. */
    NEW_SAYING
  }

  Interrupted(double second, Why why, long voiceAt) {
    this.second = second;
    this.why = why;
    this.voiceAt = voiceAt;
    this.lastFrameAt = voiceAt;
  }

  void frames(int count, long at, Which which) {
    if (at < voiceAt) {
      // it was on its way before
      return;
    }
    if (clearAt != 0) {
      afterClear(count, at, which);
      return;
    }
    stopped = stopped || at - lastFrameAt > STOPPED_NANOS;
    if (!stopped) {
      afterVoice += count;
      lastFrameAt = at;
    }
  }

  private void afterClear(int count, long at, Which which) {
    newSaying =
        newSaying
            || switch (which) {
              case OLD_SAYING -> false;
              case OLD_UNLESS_IT_STOPPED -> at - lastAfterClear > STOPPED_NANOS;
              case NEW_SAYING -> true;
            };
    if (!newSaying) {
      afterClear += count;
      lastAfterClear = at;
    }
  }

  /**
   * A frame of the patient's went out.
   *
   * @param wordsAt when the product was told the first words of theirs
   */
  void sent(long at, long wordsAt) {
    if (clearAt != 0 || wordsAt <= voiceAt) {
      return;
    }
    stoodAt = wordsAt + STANDING_NANOS;
    if (decidedAt == 0 && at >= stoodAt) {
      decidedAt = at;
    }
  }

  /** The product cleared. */
  void cleared(long at) {
    if (clearAt == 0) {
      clearAt = at;
      lastAfterClear = at;
    }
  }

  BargeIn result() {
    OptionalDouble clear = clearAt == 0 ? OptionalDouble.empty() : ms(voiceAt, clearAt);
    var times =
        new BargeIn.Times((lastFrameAt - voiceAt) / NANOS_PER_MS, clear, clearAfterDecision());
    return new BargeIn(second, why, times, new BargeIn.Frames(afterVoice, afterClear));
  }

  private OptionalDouble clearAfterDecision() {
    if (clearAt == 0 || stoodAt == 0 || clearAt < stoodAt) {
      return OptionalDouble.empty();
    }
    if (decidedAt == 0 || clearAt < decidedAt) {
      // the product looked between two frames
      return ms(stoodAt, clearAt);
    }
    return decidedAt - stoodAt < CLOSE_NANOS ? OptionalDouble.empty() : ms(decidedAt, clearAt);
  }

  private static OptionalDouble ms(long from, long to) {
    return OptionalDouble.of((to - from) / NANOS_PER_MS);
  }
}

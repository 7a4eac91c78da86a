package org.carecompanion.speech.playback;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The network's way to the ear and back, as marks tell it: the longest of the last ones, since one
 * that came quickly does not prove that the sound behind it did.
 */
final class Lag {
  /** Until a mark has told better (voice.md 3), and never less: ways become longer too. */
  private static final Duration USUAL = Duration.ofMillis(200);

  private static final int LAST = 8;

  private final Deque<Duration> lags = new ArrayDeque<>();

  void add(Duration lag) {
    if (lags.size() == LAST) lags.removeFirst();
    lags.add(lag);
  }

  /** By the last mark. */
  Duration latest() {
    return lags.isEmpty() ? USUAL : lags.getLast();
  }

  /** What is presumed where nobody may be said to have heard more than they did. */
  Duration most() {
    Duration most = USUAL;
    for (Duration lag : lags) if (lag.compareTo(most) > 0) most = lag;
    return most;
  }
}

package org.carecompanion.speech.stt.google;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.carecompanion.speech.audio.AudioFrame;

/**
 * Google counts the sound it was sent. The caller's stream began earlier, may skip time that never
 * came, and does not know the silence that was sent to keep Google listening: so the one time is a
 * run of pieces of the other. Not for several threads.
 */
final class StreamClock {
  /** Moments of Google's time at which frames began that do not go on from those before. */
  private final TreeMap<Duration, Duration> begins = new TreeMap<>();

  /** The caller's time at which such frames ended. */
  private final TreeMap<Duration, Duration> ends = new TreeMap<>();

  private Duration sent = Duration.ZERO;
  private Duration now = Duration.ZERO;
  private boolean broken = true;

  /**
   * @param starts the caller's time of the frame
   */
  void frame(Duration starts) {
    if (broken || !starts.equals(now)) begins.put(sent, starts);
    broken = false;
    now = starts.plus(AudioFrame.LENGTH);
    sent = sent.plus(AudioFrame.LENGTH);
    ends.put(begins.lastKey(), now);
  }

  void silence(Duration length) {
    sent = sent.plus(length);
    broken = true;
  }

  /** All that was sent, in Google's time. */
  Duration sent() {
    return sent;
  }

  /** The caller's time of the end of the last frame. */
  Duration now() {
    return now;
  }

  /** A moment of Google's time in the caller's; in silence that was put in, the last before it. */
  Duration ofCaller(Duration google) {
    Map.Entry<Duration, Duration> piece = begins.floorEntry(google);
    if (piece == null) return now;
    Duration moment = piece.getValue().plus(google.minus(piece.getKey()));
    Duration end = ends.getOrDefault(piece.getKey(), now);
    return moment.compareTo(end) < 0 ? moment : end;
  }
}

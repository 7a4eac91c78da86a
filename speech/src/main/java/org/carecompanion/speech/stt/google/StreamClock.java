package org.carecompanion.speech.stt.google;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.carecompanion.speech.audio.AudioFrame;

/**
 * Google counts the sound it was sent; the caller's stream began earlier, and does not know the
 * silence that was sent to keep Google listening. Not for several threads.
 */
final class StreamClock {
  private Duration begins = Duration.ZERO;

  /** At which moment of Google's time how much silence had been put in. */
  private final TreeMap<Duration, Duration> putIn = new TreeMap<>();

  private Duration frames = Duration.ZERO;
  private Duration silence = Duration.ZERO;

  /**
   * @param starts the caller's time of the frame
   */
  void frame(Duration starts) {
    if (frames.isZero()) begins = starts;
    frames = frames.plus(AudioFrame.LENGTH);
  }

  void silence(Duration length) {
    silence = silence.plus(length);
    putIn.put(sent(), silence);
  }

  /** All that was sent, in Google's time. */
  Duration sent() {
    return frames.plus(silence);
  }

  /** The caller's time of the end of the last frame. */
  Duration now() {
    return begins.plus(frames);
  }

  /** A moment of Google's time in the caller's; none that has not come yet. */
  Duration ofCaller(Duration google) {
    Map.Entry<Duration, Duration> before = putIn.floorEntry(google);
    Duration put = before == null ? Duration.ZERO : before.getValue();
    Duration moment = begins.plus(google).minus(put);
    return moment.compareTo(now()) < 0 ? moment : now();
  }
}

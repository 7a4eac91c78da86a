package org.carecompanion.telephony.recording;

import java.util.Arrays;
import org.carecompanion.speech.audio.AudioFrame;

/**
 * Where our frames lie on the time line, in the order in which they were sent. A frame waits for
 * the mark that tells how late it was heard; one that was cleared before lies nowhere.
 */
final class OurFrames {
  private static final int FIRST = 1_024;
  private static final long NOWHERE = Long.MIN_VALUE;

  private int[] plays = new int[FIRST];
  private long[] places = new long[FIRST];
  private int count;

  /** The first that waits. */
  private int waits;

  /** Just behind the last one that has its place. */
  private long end = NOWHERE;

  /**
   * @param at when it is to be played; not before those that wait
   */
  void add(int at) {
    if (count == plays.length) {
      plays = Arrays.copyOf(plays, 2 * count);
      places = Arrays.copyOf(places, 2 * count);
    }
    plays[count++] = at;
  }

  /** Those to be played before then were heard so much later; none lies on another. */
  void settle(int before, PatientClock clock, int lag) {
    for (; waits < count && plays[waits] < before; waits++) {
      places[waits] = Math.max(end, clock.heard((long) plays[waits] + lag));
      end = places[waits] + AudioFrame.SAMPLES;
    }
  }

  /** Those that wait and were to be played from then on were not heard. */
  void cut(int from, PatientClock clock, int lag) {
    settle(from, clock, lag);
    for (; waits < count; waits++) places[waits] = NOWHERE;
  }

  int count() {
    return count;
  }

  boolean heard(int frame) {
    return places[frame] != NOWHERE;
  }

  long place(int frame) {
    return places[frame];
  }

  /** Just behind the last one that was heard; before everything if there is none. */
  long end() {
    return end;
  }
}

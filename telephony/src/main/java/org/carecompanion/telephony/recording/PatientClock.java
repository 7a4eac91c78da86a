package org.carecompanion.telephony.recording;

import org.carecompanion.speech.audio.AudioFrame;

/**
 * Where on the time line of the whole call the patient's frames lie, entry by entry: frame n of a
 * stream lies n times 20 ms behind the stream's beginning, and a stream begins when its first frame
 * came, behind all that came before. In samples since the epoch, by the clock of the node.
 */
final class PatientClock {
  private static final long PER_MILLI = AudioFrame.HERTZ / 1_000;

  /**
   * Between two frames nobody learns more than this about when a stream began: it is the sender's
   * clock that was set, and no time has passed.
   */
  private static final int CLOCK_SET = AudioFrame.HERTZ;

  private long wall;
  private long begins;
  private long zero;
  private long end = Long.MIN_VALUE;
  private boolean begun;

  void read(TapeEntry entry) {
    switch (entry) {
      case TapeEntry.Began began -> wall = began.epochMillis() * PER_MILLI;
      case TapeEntry.Stream stream -> {
        begun = false;
        known(stream.opened());
      }
      case TapeEntry.Clock clock -> {
        if (begun && zero - clock.zero() > CLOCK_SET) begins += clock.zero() - zero;
        known(clock.zero());
      }
      case TapeEntry.Patient frame -> {
        begun = true;
        end = Math.max(end, place(frame) + AudioFrame.SAMPLES);
      }
      case TapeEntry.Ours ignored -> {}
      case TapeEntry.Lag ignored -> {}
      case TapeEntry.Cut ignored -> {}
      case TapeEntry.Gap ignored -> {}
      case TapeEntry.End ignored -> {}
    }
  }

  /** What becomes known once there are frames moves ours, and not the patient's. */
  private void known(int later) {
    zero = later;
    if (!begun) begins = Math.max(wall + later, end);
  }

  /** Where the stream begins. */
  long begins() {
    return begins;
  }

  /** Where a frame of the stream lies. */
  long place(TapeEntry.Patient frame) {
    return begins + (long) frame.place() * AudioFrame.SAMPLES;
  }

  /** Where something lies that the patient heard then, by the call's clock. */
  long heard(long at) {
    return begins + at - zero;
  }
}

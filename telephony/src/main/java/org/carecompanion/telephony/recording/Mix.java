package org.carecompanion.telephony.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.audio.MuLaw;
import org.carecompanion.speech.audio.WavHead;

/**
 * Makes one file of tapes: mu-law, the patient left, what they heard of us right. Holds a second of
 * it at a time.
 */
final class Mix {
  static final String MEDIA_TYPE = "audio/wav";

  private static final int LEFT = 0;
  private static final int RIGHT = 1;
  private static final int CHANNELS = 2;

  private final List<TapeOnDisk> tapes;
  private final Placing placing;

  /**
   * @param placing of these tapes
   */
  Mix(List<TapeOnDisk> tapes, Placing placing) {
    this.tapes = tapes;
    this.placing = placing;
  }

  /** Bytes of the file. */
  long size() {
    return WavHead.LENGTH + (long) CHANNELS * placing.samples();
  }

  void write(OutputStream to) throws IOException {
    to.write(WavHead.muLaw(CHANNELS, placing.samples()));
    byte[] second = new byte[CHANNELS * AudioFrame.HERTZ];
    try (Side patient = Side.ofThePatient(tapes);
        Side ours = Side.ofOurs(tapes, placing.ours())) {
      long end = placing.first() + placing.samples();
      for (long from = placing.first(); from < end; from += AudioFrame.HERTZ) {
        int length = (int) Math.min(AudioFrame.HERTZ, end - from);
        Arrays.fill(second, MuLaw.SILENCE);
        fill(second, LEFT, patient, from, length);
        fill(second, RIGHT, ours, from, length);
        to.write(second, 0, CHANNELS * length);
      }
    }
  }

  /** Copies what a side has of these samples to its channel. */
  private static void fill(byte[] second, int channel, Side side, long from, int length)
      throws IOException {
    while (side.next(from + length)) {
      int shift = (int) (side.place() - from);
      int last = Math.min(AudioFrame.SAMPLES, length - shift);
      for (int i = Math.max(0, -shift); i < last; i++)
        second[CHANNELS * (shift + i) + channel] = side.codes()[i];
      if (last < AudioFrame.SAMPLES) return; // the rest is of the next second
      side.taken();
    }
  }
}

package org.carecompanion.speech.stt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.audio.FrameAssembler;
import org.carecompanion.speech.audio.MuLaw;

/**
 * Frames nobody has recognised for good, the newest ten seconds of them (issue 5), as telephones
 * carry them. They are copied into one room that outlives the stream ({@link AudioRooms}): kept as
 * they come, each would live just long enough to be taken for something lasting, and every minute
 * or two the collector would stop all calls for a second. Not for several threads.
 */
final class UnconfirmedAudio {
  private static final int MOST = (int) FrameAssembler.KEPT.dividedBy(AudioFrame.LENGTH);

  private final byte[] codes = new byte[MOST * AudioFrame.SAMPLES];
  private final long[] numbers = new long[MOST];
  private final BitSet voiced = new BitSet(MOST);
  private final short[] samples = new short[AudioFrame.SAMPLES];
  private int first;
  private int count;

  void add(AudioFrame frame) {
    if (count == MOST) removeFirst();
    int place = (first + count++) % MOST;
    numbers[place] = frame.number();
    voiced.set(place, frame.voiced());
    frame.encodeTo(codes, place * AudioFrame.SAMPLES);
  }

  private void removeFirst() {
    first = (first + 1) % MOST;
    count--;
  }

  /** All until then is recognised. */
  void confirm(Duration until) {
    while (count > 0 && AudioFrame.lengthOf(numbers[first] + 1).compareTo(until) <= 0)
      removeFirst();
  }

  /** Nobody will hear it again. */
  void clear() {
    count = 0;
  }

  List<AudioFrame> all() {
    List<AudioFrame> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int place = (first + i) % MOST;
      MuLaw.decode(codes, place * AudioFrame.SAMPLES, AudioFrame.SAMPLES, samples);
      all.add(AudioFrame.of(numbers[place], samples, voiced.get(place)));
    }
    return all;
  }
}

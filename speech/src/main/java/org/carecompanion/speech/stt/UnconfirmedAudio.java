package org.carecompanion.speech.stt;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.audio.FrameAssembler;

/** Frames nobody has recognised for good, the newest ten seconds of them (issue 5). */
final class UnconfirmedAudio {
  private static final int MOST = (int) FrameAssembler.KEPT.dividedBy(AudioFrame.LENGTH);

  private final Deque<AudioFrame> frames = new ArrayDeque<>();

  void add(AudioFrame frame) {
    if (frames.size() == MOST) frames.removeFirst();
    frames.add(frame);
  }

  /** All until then is recognised. */
  void confirm(Duration until) {
    while (!frames.isEmpty() && frames.getFirst().ends().compareTo(until) <= 0)
      frames.removeFirst();
  }

  List<AudioFrame> all() {
    return List.copyOf(frames);
  }
}

package org.carecompanion.simulator.media;

import java.util.ArrayDeque;
import java.util.Deque;
import org.carecompanion.simulator.sound.Clip;

/** What the patient is saying, frame by frame. Not for several threads. */
final class Mouth {
  private final Deque<Clip> clips = new ArrayDeque<>();
  private int used;

  void say(Clip clip) {
    if (clip.size() > 0) {
      clips.add(clip);
    }
  }

  boolean speaking() {
    return !clips.isEmpty();
  }

  /** The next samples; silence when there is nothing to say. */
  short[] next(int count) {
    Clip clip = clips.peekFirst();
    if (clip == null) {
      return new short[count];
    }
    short[] samples = clip.samples(used, used + count);
    used += count;
    if (used >= clip.size()) {
      clips.removeFirst();
      used = 0;
    }
    return samples;
  }
}

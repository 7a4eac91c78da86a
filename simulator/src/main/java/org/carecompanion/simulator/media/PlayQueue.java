package org.carecompanion.simulator.media;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.carecompanion.simulator.sound.Clip;

/** What the product sent and the phone has not played yet, in order. Not for several threads. */
final class PlayQueue {
  /** Source: error 31931, more than ten minutes waiting is thrown away. */
  private static final int MOST_SAMPLES = 600 * Clip.RATE;

  /** Sound, or the name of a mark. */
  private sealed interface Item {
    record Sound(short[] samples) implements Item {}

    record Mark(String name) implements Item {}
  }

  /**
   * What one moment of playing gave.
   *
   * @param samples silence where nothing was waiting
   * @param marks those passed, to be sent back
   */
  record Played(short[] samples, List<String> marks) {}

  private final Deque<Item> waiting = new ArrayDeque<>();
  private int used;
  private int waitingSamples;

  /** Whether there was room. */
  boolean add(short[] samples) {
    if (waitingSamples + samples.length > MOST_SAMPLES) {
      return false;
    }
    waiting.add(new Item.Sound(samples));
    waitingSamples += samples.length;
    return true;
  }

  void mark(String name) {
    waiting.add(new Item.Mark(name));
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Forgets all sound; the marks in it come back. */
  List<String> clear() {
    List<String> marks = new ArrayList<>();
    for (Item item : waiting) {
      if (item instanceof Item.Mark mark) {
        marks.add(mark.name());
      }
    }
    waiting.clear();
    waitingSamples = 0;
    used = 0;
    return marks;
  }

  /** Forgets all but the sound that is just being played. */
  void clearWaiting() {
    Item first = waiting.peekFirst();
    int playing = used;
    List<String> unused = clear();
    if (first instanceof Item.Sound sound && playing > 0) {
      waiting.add(sound);
      used = playing;
      waitingSamples = sound.samples().length - playing;
    }
  }

  Played play(int count) {
    short[] samples = new short[count];
    int filled = 0;
    List<String> marks = new ArrayList<>();
    while (!waiting.isEmpty()) {
      switch (waiting.getFirst()) {
        case Item.Mark mark -> {
          marks.add(mark.name());
          waiting.removeFirst();
        }
        case Item.Sound sound -> {
          if (filled == count) {
            return played(samples, filled, marks);
          }
          filled += take(sound, samples, filled);
        }
      }
    }
    return played(samples, filled, marks);
  }

  private int take(Item.Sound sound, short[] into, int at) {
    int taken = Math.min(into.length - at, sound.samples().length - used);
    System.arraycopy(sound.samples(), used, into, at, taken);
    used += taken;
    if (used == sound.samples().length) {
      waiting.removeFirst();
      used = 0;
    }
    return taken;
  }

  private Played played(short[] samples, int filled, List<String> marks) {
    waitingSamples -= filled;
    return new Played(samples, marks);
  }
}

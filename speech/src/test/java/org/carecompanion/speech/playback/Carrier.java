package org.carecompanion.speech.playback;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.audio.AudioFrame;

/**
 * Plays 20 ms every 20 ms, gives marks back behind their sound, and all of them when cleared; at
 * the end of a line on which each message takes its time, and none overtakes another.
 */
public final class Carrier {
  private record Arriving(long at, Outgoing out) {}

  private record Returning(long at, String mark) {}

  private record Queued(AudioClip clip, int frame, String mark) {}

  private final Deque<Queued> queue = new ArrayDeque<>();
  private final Deque<Arriving> coming = new ArrayDeque<>();
  private final Deque<Returning> marks = new ArrayDeque<>();
  private final LongSupplier way;
  private long millis;
  final List<AudioClip> heard = new ArrayList<>();
  int gaps;

  /** On a line that takes no time. */
  public Carrier() {
    this(() -> 0);
  }

  /**
   * @param way how many milliseconds the next message takes, in either direction
   */
  public Carrier(LongSupplier way) {
    this.way = way;
  }

  public void take(Outgoing out) {
    long at = millis + way.getAsLong();
    coming.add(new Arriving(coming.isEmpty() ? at : Math.max(at, coming.getLast().at()), out));
    arrive();
  }

  private void arrive() {
    while (!coming.isEmpty() && coming.getFirst().at() <= millis) got(coming.removeFirst().out());
  }

  private void marked(String mark) {
    long at = millis + way.getAsLong();
    marks.add(new Returning(marks.isEmpty() ? at : Math.max(at, marks.getLast().at()), mark));
  }

  private void got(Outgoing out) {
    switch (out) {
      case Outgoing.Sound sound -> {
        for (int i = 0; i < sound.frames(); i++)
          queue.add(new Queued(sound.clip(), sound.firstFrame() + i, ""));
      }
      case Outgoing.Mark mark ->
          queue.add(new Queued(AudioClip.ofMuLaw(new byte[0]), 0, mark.name()));
      case Outgoing.Clear ignored -> {
        for (Queued one : queue) if (!one.mark().isEmpty()) marked(one.mark());
        queue.clear();
      }
    }
  }

  /** 20 ms pass. */
  public void play() {
    arrive();
    millis += 20;
    boolean played = false;
    while (!queue.isEmpty() && !played) {
      Queued next = queue.removeFirst();
      if (next.mark().isEmpty()) {
        heard.add(next.clip());
        played = true;
      } else {
        marked(next.mark());
      }
    }
    if (!played) gaps++;
    while (!queue.isEmpty() && !queue.getFirst().mark().isEmpty())
      marked(queue.removeFirst().mark());
  }

  Duration holds() {
    return AudioFrame.LENGTH.multipliedBy(
        queue.stream().filter(one -> one.mark().isEmpty()).count());
  }

  public Duration heardOf(AudioClip clip) {
    return AudioFrame.LENGTH.multipliedBy(heard.stream().filter(one -> one == clip).count());
  }

  public List<String> returned() {
    List<String> now = new ArrayList<>();
    while (!marks.isEmpty() && marks.getFirst().at() <= millis) now.add(marks.removeFirst().mark());
    return now;
  }
}

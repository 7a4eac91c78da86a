package org.carecompanion.speech.playback;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.audio.AudioFrame;

/** Plays 20 ms every 20 ms, gives marks back behind their sound, and all of them when cleared. */
public final class Carrier {
  private record Queued(AudioClip clip, int frame, String mark) {}

  private final Deque<Queued> queue = new ArrayDeque<>();
  private final List<String> marks = new ArrayList<>();
  final List<AudioClip> heard = new ArrayList<>();
  int gaps;

  public void take(Outgoing out) {
    switch (out) {
      case Outgoing.Sound sound -> {
        for (int i = 0; i < sound.frames(); i++)
          queue.add(new Queued(sound.clip(), sound.firstFrame() + i, ""));
      }
      case Outgoing.Mark mark ->
          queue.add(new Queued(AudioClip.ofMuLaw(new byte[0]), 0, mark.name()));
      case Outgoing.Clear ignored -> {
        for (Queued one : queue) if (!one.mark().isEmpty()) marks.add(one.mark());
        queue.clear();
      }
    }
  }

  /** 20 ms pass. */
  public void play() {
    boolean played = false;
    while (!queue.isEmpty() && !played) {
      Queued next = queue.removeFirst();
      if (next.mark().isEmpty()) {
        heard.add(next.clip());
        played = true;
      } else {
        marks.add(next.mark());
      }
    }
    if (!played) gaps++;
    while (!queue.isEmpty() && !queue.getFirst().mark().isEmpty())
      marks.add(queue.removeFirst().mark());
  }

  Duration holds() {
    return AudioFrame.LENGTH.multipliedBy(
        queue.stream().filter(one -> one.mark().isEmpty()).count());
  }

  public Duration heardOf(AudioClip clip) {
    return AudioFrame.LENGTH.multipliedBy(heard.stream().filter(one -> one == clip).count());
  }

  public List<String> returned() {
    List<String> now = List.copyOf(marks);
    marks.clear();
    return now;
  }
}

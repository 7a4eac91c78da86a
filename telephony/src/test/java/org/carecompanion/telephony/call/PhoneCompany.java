package org.carecompanion.telephony.call;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.playback.Outgoing;
import org.carecompanion.speech.playback.Pacing;

/** A carrier's end of one stream: plays in real time, returns marks, forgets what is cleared. */
final class PhoneCompany implements CarrierStream {
  private record Queued(AudioClip clip, int frame, String mark) {}

  private final Map<AudioClip, String> words;
  private final Deque<Queued> queue = new ArrayDeque<>();
  private final List<String> marks = new ArrayList<>();
  private final Set<AudioClip> sent = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<AudioClip> cleared = Collections.newSetFromMap(new IdentityHashMap<>());

  /** What the patient hears: a sentence when its last frame has been played. */
  final List<String> heard = new ArrayList<>();

  final List<String> faults = new ArrayList<>();
  int clears;
  boolean ended;
  boolean marksGetLost;
  boolean broken;

  /** Cannot even be ended. */
  boolean gone;

  int framesPlayed;

  private final Predicate<String> mayComeAgain;

  /**
   * @param mayComeAgain which sentences may be said again, from their start, when they were cleared
   */
  PhoneCompany(Map<AudioClip, String> words, Predicate<String> mayComeAgain) {
    this.words = words;
    this.mayComeAgain = mayComeAgain;
  }

  private String wordsOf(AudioClip clip) {
    return words.getOrDefault(clip, "?");
  }

  @Override
  public Pacing pacing() {
    return Pacing.TWILIO;
  }

  @Override
  public void send(Outgoing what) {
    if (broken) throw new NoClassDefFoundError("gone");
    if (ended) faults.add("sent after the end");
    switch (what) {
      case Outgoing.Sound sound -> {
        boolean again = sound.firstFrame() == 0 && mayComeAgain.test(wordsOf(sound.clip()));
        if (again) cleared.remove(sound.clip());
        if (cleared.contains(sound.clip())) faults.add("a frame after its clear");
        sent.add(sound.clip());
        for (int i = 0; i < sound.frames(); i++)
          queue.add(new Queued(sound.clip(), sound.firstFrame() + i, ""));
      }
      case Outgoing.Mark mark ->
          queue.add(new Queued(AudioClip.ofMuLaw(new byte[0]), 0, mark.name()));
      case Outgoing.Clear ignored -> {
        clears++;
        cleared.addAll(sent);
        for (Queued one : queue) if (!one.mark().isEmpty()) marks.add(one.mark());
        queue.clear();
      }
    }
    if (holds().compareTo(Duration.ofMillis(260)) > 0) faults.add("too far ahead");
  }

  private Duration holds() {
    return AudioFrame.LENGTH.multipliedBy(queue.stream().filter(q -> q.mark().isEmpty()).count());
  }

  @Override
  public void end() {
    if (gone) throw new NoClassDefFoundError("gone");
    ended = true;
  }

  /** 20 ms pass. */
  void play() {
    boolean played = false;
    while (!queue.isEmpty() && (!played || !queue.getFirst().mark().isEmpty())) {
      Queued next = queue.removeFirst();
      if (next.mark().isEmpty()) {
        played = true;
        framesPlayed++;
        if (next.frame() == next.clip().frames() - 1) heard.add(wordsOf(next.clip()));
      } else {
        marks.add(next.mark());
      }
    }
  }

  boolean playing() {
    return !queue.isEmpty();
  }

  List<String> returned() {
    List<String> now = marksGetLost ? List.of() : List.copyOf(marks);
    marks.clear();
    return now;
  }
}

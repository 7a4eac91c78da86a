package org.carecompanion.speech.playback;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.audio.AudioFrame;

/**
 * Plays phrases to one patient, a little ahead of their ear, and knows what they heard. The carrier
 * plays what it was sent at real pace and lets a mark return behind each phrase; a mark of an
 * interrupted saying returns too, unplayed, and is known by its generation (protocols.md 1.4).
 *
 * <p>All times count from the start of the call. Not for several threads.
 */
public final class Playback {
  private final Pacing pacing;
  private final Deque<Progress> waiting = new ArrayDeque<>();
  private final Sent sent = new Sent();
  private Duration carrierEmptyAt = Duration.ZERO;
  private final Lag lag = new Lag();
  private boolean paused;
  private int generation;

  public Playback(Pacing pacing) {
    this.pacing = pacing;
  }

  /** Puts a phrase behind those that wait. */
  public void say(long phrase, AudioClip clip) {
    waiting.add(new Progress(phrase, clip));
  }

  /** What is to be sent now; ask every 20 ms, or later after a stall. */
  public List<Outgoing> due(Duration now) {
    List<Outgoing> due = new ArrayList<>();
    while (!paused && !waiting.isEmpty() && ahead(now).compareTo(pacing.lead()) < 0) {
      Progress phrase = waiting.getFirst();
      int frames = Math.min(pacing.chunk(), phrase.left());
      Duration plays = later(carrierEmptyAt, now);
      if (frames > 0) due.add(phrase.send(frames, plays));
      carrierEmptyAt = plays.plus(AudioFrame.lengthOf(frames));
      if (phrase.left() > 0) continue;
      waiting.removeFirst();
      due.add(new Outgoing.Mark(sent.add(phrase, generation, carrierEmptyAt)));
    }
    return due;
  }

  private Duration ahead(Duration now) {
    return carrierEmptyAt.minus(now);
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** Sends nothing more for now; what the carrier has it plays. */
  public void pause() {
    paused = true;
  }

  /** Goes on where it stopped. */
  public void resume() {
    paused = false;
  }

  /** Forgets all phrases, those that wait too; not one frame of theirs is sent any more. */
  public Stopped interrupt(Duration now) {
    Duration unplayed = later(Duration.ZERO, carrierEmptyAt.plus(lag.most()).minus(now));
    List<Played> played = new ArrayList<>();
    for (Progress phrase : waiting) {
      played.add(phrase.without(unplayed));
      unplayed = later(Duration.ZERO, unplayed.minus(phrase.sentLength()));
    }
    played.addAll(0, sent.stopped(unplayed));
    waiting.clear();
    generation++;
    carrierEmptyAt = now;
    paused = false;
    return new Stopped(new Outgoing.Clear(), List.copyOf(played));
  }

  /** A mark has returned; what is known now to have been heard. */
  public List<Played> marked(String mark, Duration now) {
    sent.lagOf(mark, now).ifPresent(lag::add);
    return sent.heardUpTo(mark, now);
  }

  /** How much later than reckoned the ear hears what is sent, as the last mark has told. */
  public Duration lag() {
    return lag.latest();
  }

  /** Phrases whose marks are so late that they will not come: not known to be heard to the end. */
  public List<Played> overdue(Duration now) {
    return sent.overdue(now);
  }

  /** Whether all has been sent and every mark has returned. */
  public boolean finished() {
    return waiting.isEmpty() && sent.isEmpty();
  }
}

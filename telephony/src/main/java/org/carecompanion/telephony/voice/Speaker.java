package org.carecompanion.telephony.voice;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.playback.Outgoing;
import org.carecompanion.speech.playback.Pacing;
import org.carecompanion.speech.playback.Playback;
import org.carecompanion.speech.playback.Played;
import org.carecompanion.speech.playback.Stopped;
import org.carecompanion.speech.tts.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Our voice in one call: sayings go in, frames and marks come out, and what was heard is known. A
 * sentence is ordered while the one before it is heard, so that long sayings begin with their first
 * sentence. Times count from the start of the call. Not for several threads.
 */
public final class Speaker {
  /** Sentences made and not begun; more would be paid for and thrown away on interruptions. */
  private static final int AHEAD = 2;

  /** How often something that must be heard is said in all. */
  private static final int TIMES = 3;

  /** A silence after which people hang up is not reached (voice.md 3). */
  private static final Duration SLOWEST_VOICE = Duration.ofMillis(2_500);

  /** Has a phrase spoken; {@link #made} follows. */
  public interface Voice {
    void order(long phrase, Phrase words);
  }

  /**
   * What is to be sent now.
   *
   * @param begins the saying that is heard from now on, if another one is
   */
  public record Due(List<Outgoing> send, Optional<ToSay> begins) {}

  private final Voice voice;
  private final Deque<Spoken> waiting = new ArrayDeque<>();
  private final Deque<Part> beginning = new ArrayDeque<>();
  private final List<Spoken> owed = new ArrayList<>();
  private List<Spoken> answer = new ArrayList<>();
  private Playback playback = new Playback(Pacing.TWILIO);
  private long phrases;
  private @Nullable Duration nothingSince;

  public Speaker(Voice voice) {
    this.voice = voice;
  }

  /** On another stream: what was not heard on the one before is said again, by sentences. */
  public void begin(Pacing pacing) {
    playback = new Playback(pacing);
    beginning.clear();
    for (Spoken each : waiting) for (Part part : each.parts) part.begin(part.fully());
  }

  /** What is said from now on is one answer; {@link #heard} tells of it. */
  public void newAnswer() {
    answer = new ArrayList<>();
  }

  /** To be said behind what is being said, and behind what must be heard and was not. */
  public void say(List<ToSay> sayings) {
    owed.forEach(this::again);
    owed.clear();
    for (ToSay saying : sayings) add(Spoken.of(saying, () -> ++phrases));
  }

  /** Something said besides the answers. */
  public interface Besides {
    /** Whether it was said, or never will be. */
    boolean over();

    /** How many of its characters were heard. */
    int heard();
  }

  /** To be said behind what is being said. */
  public Besides sayBesides(ToSay saying) {
    Spoken spoken = Spoken.of(saying, () -> ++phrases);
    add(spoken);
    return new Besides() {
      @Override
      public boolean over() {
        return !waiting.contains(spoken) && !owed.contains(spoken);
      }

      @Override
      public int heard() {
        return spoken.heardTo();
      }
    };
  }

  private void add(Spoken spoken) {
    if (spoken.what.place() > 0) answer.add(spoken);
    if (!spoken.parts.isEmpty()) waiting.add(spoken);
  }

  private void again(Spoken spoken) {
    spoken.times++;
    for (Part part : spoken.parts) part.begin(false);
    waiting.add(spoken);
  }

  /** Whether a phrase is still wanted. */
  public boolean waitsFor(long phrase) {
    return waiting.stream().flatMap(each -> each.parts.stream()).anyMatch(p -> p.phrase == phrase);
  }

  /** A phrase has become sound. One that nobody waits for any more is dropped. */
  public void made(long phrase, AudioClip clip) {
    for (Spoken each : waiting)
      for (Part part : each.parts) if (part.phrase == phrase) part.clip = clip;
  }

  /** Ask every 20 ms. */
  public Due due(Duration now) {
    heard(playback.overdue(now));
    settle();
    order();
    queue();
    List<Outgoing> send = playback.due(now);
    Optional<ToSay> begins = Optional.empty();
    for (Outgoing each : send)
      if (each instanceof Outgoing.Sound sound && sound.firstFrame() == 0)
        begins = Optional.of(begun(beginning.removeFirst()));
    boolean nothing = !waiting.isEmpty() && playback.finished();
    if (!nothing) nothingSince = null;
    else if (nothingSince == null) nothingSince = now;
    return new Due(send, begins);
  }

  /** Whether there is something to say, and no voice makes it. */
  public boolean stalled(Duration now) {
    return nothingSince != null && now.minus(nothingSince).compareTo(SLOWEST_VOICE) > 0;
  }

  private ToSay begun(Part part) {
    part.begun = true;
    for (Spoken each : waiting) if (each.parts.contains(part)) return each.what;
    throw new IllegalStateException("a sentence of no saying");
  }

  private void order() {
    int ahead = 0;
    for (Spoken each : waiting)
      for (Part part : each.parts) {
        if (part.begun || ahead >= AHEAD) continue;
        ahead++;
        if (part.ordered) continue;
        part.ordered = true;
        voice.order(
            part.phrase,
            new Phrase(SpokenNumbers.digitByDigit(part.words), Locale.US, each.what.content()));
      }
  }

  /** In order: a sentence that is ready waits for those before it. */
  private void queue() {
    for (Spoken each : waiting)
      for (Part part : each.parts) {
        if (part.queued) continue;
        AudioClip clip = part.clip;
        if (clip == null) return;
        part.queued = true;
        if (clip.frames() > 0) beginning.add(part);
        playback.say(part.phrase, clip);
      }
  }

  public void pause() {
    playback.pause();
  }

  public void resume() {
    playback.resume();
  }

  /** Forgets what was to be said, but for what must be heard. */
  public Outgoing interrupt(Duration now) {
    Stopped stopped = playback.interrupt(now);
    heard(stopped.played());
    for (Spoken each : waiting)
      if (each.mustBeHeard() && !each.fully() && each.times < TIMES) owed.add(each);
    waiting.clear();
    beginning.clear();
    return stopped.send();
  }

  public void marked(String mark, Duration now) {
    heard(playback.marked(mark, now));
    settle();
  }

  private void heard(List<Played> played) {
    for (Played each : played)
      for (Spoken spoken : waiting)
        for (Part part : spoken.parts) if (part.phrase == each.phrase()) part.played(each);
  }

  /** Sayings that were sent to their end: those that must be heard and were not are sent again. */
  private void settle() {
    if (!playback.finished()) return;
    List<Spoken> sent =
        waiting.stream().filter(each -> each.parts.stream().allMatch(p -> p.queued)).toList();
    waiting.removeAll(sent);
    for (Spoken each : sent)
      if (each.mustBeHeard() && !each.fully() && each.times < TIMES) again(each);
  }

  /** Whether nothing is left to say, and all of it was heard or never will be. */
  public boolean finished() {
    return waiting.isEmpty() && playback.finished();
  }

  /** Of the answer, how many characters of each saying were heard, in their order. */
  public List<Integer> heard() {
    return answer.stream().map(Spoken::heardTo).toList();
  }

  /** Whether so much of the answer's last saying, the question, was heard: 0 to 1. */
  public boolean heardOfLast(double share) {
    if (answer.isEmpty()) return true;
    Spoken last = answer.getLast();
    return last.heardTo() >= share * last.what.text().length();
  }
}

package org.carecompanion.telephony.voice;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
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
  private final List<Spoken> owed = new ArrayList<>();
  private List<Spoken> answer = new ArrayList<>();
  private Playback playback = new Playback(Pacing.TWILIO);
  private long phrases;

  /** The sentence that is being sent. */
  private @Nullable Part sending;

  private @Nullable Duration nothingSince;

  public Speaker(Voice voice) {
    this.voice = voice;
  }

  /** What a voice makes when this is said. */
  public static List<Phrase> phrases(ToSay saying) {
    return Spoken.of(saying, () -> 0).parts.stream()
        .map(part -> part.asPhrase(saying.content()))
        .toList();
  }

  /** On another stream: what was not heard on the one before is said again, by sentences. */
  public void begin(Pacing pacing) {
    playback = new Playback(pacing);
    sending = null;
    for (Spoken each : waiting) each.beginWithWhatWasNotHeard();
  }

  /** What is said from now on is one answer; {@link #heard} tells of it. */
  public void newAnswer() {
    answer = new ArrayList<>();
  }

  /**
   * To be said behind what is being said, and behind what must be heard and was not. What must be
   * heard waits for nothing that is said besides.
   */
  public void say(List<ToSay> sayings) {
    List<Spoken> next = new ArrayList<>();
    for (Spoken each : owed) next.add(again(each));
    owed.clear();
    for (ToSay saying : sayings) next.add(Spoken.of(saying, () -> ++phrases));
    for (Spoken each : next) if (each.what.place() > 0) answer.add(each);
    next.removeIf(each -> each.parts.isEmpty());
    boolean atOnce = next.stream().anyMatch(Spoken::mustBeHeard);
    List<Spoken> besides = atOnce ? waiting.stream().filter(Spoken::besides).toList() : List.of();
    waiting.removeAll(besides);
    waiting.addAll(next);
    waiting.addAll(besides);
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
    if (!spoken.parts.isEmpty()) waiting.add(spoken);
    return new Besides() {
      @Override
      public boolean over() {
        return !waiting.contains(spoken);
      }

      @Override
      public int heard() {
        return spoken.heardTo();
      }
    };
  }

  private static Spoken again(Spoken spoken) {
    spoken.times++;
    for (Part part : spoken.parts) part.begin(false);
    return spoken;
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
    List<Outgoing> send = new ArrayList<>();
    Optional<ToSay> begins = Optional.empty();
    do
      for (Outgoing each : playback.due(now)) {
        send.add(each);
        switch (each) {
          case Outgoing.Sound sound when sound.firstFrame() == 0 -> begins = Optional.of(begun());
          case Outgoing.Mark ignored -> sent();
          default -> {}
        }
      }
    while (sending == null && queue());
    boolean nothing = !waiting.isEmpty() && playback.finished();
    if (!nothing) nothingSince = null;
    else if (nothingSince == null) nothingSince = now;
    return new Due(List.copyOf(send), begins);
  }

  /** Whether there is something to say, and no voice makes it. */
  public boolean stalled(Duration now) {
    return nothingSince != null && now.minus(nothingSince).compareTo(SLOWEST_VOICE) > 0;
  }

  private void sent() {
    if (sending != null) sending.begun = true;
    sending = null;
  }

  private ToSay begun() {
    Part part = Objects.requireNonNull(sending, "sound of no sentence");
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
        voice.order(part.phrase, part.asPhrase(each.what.content()));
      }
  }

  /**
   * The next sentence, if its sound is there; those behind wait for it. One at a time: what waits
   * here may still give way to what must be heard.
   */
  private boolean queue() {
    for (Spoken each : waiting)
      for (Part part : each.parts) {
        if (part.queued) continue;
        AudioClip clip = part.clip;
        if (clip == null) return false;
        part.queued = true;
        sending = part;
        playback.say(part.phrase, clip);
        return true;
      }
    return false;
  }

  public void pause() {
    playback.pause();
  }

  public void resume() {
    playback.resume();
  }

  /**
   * Forgets what was being said, and whatever of usual weight was to follow. The rest goes on; what
   * must be heard and was cut is said with the next saying.
   */
  public Outgoing interrupt(Duration now) {
    Stopped stopped = stop(now);
    for (Spoken each : waiting)
      if (each.begun() && each.mustBeHeard() && !each.fully() && each.times < TIMES) owed.add(each);
    waiting.removeIf(each -> each.begun() || each.what.weight() == ToSay.Weight.USUAL);
    for (Spoken each : waiting) each.beginWithWhatWasNotHeard();
    return stopped.send();
  }

  /** Forgets everything that was to be said. */
  public Outgoing fallSilent(Duration now) {
    Stopped stopped = stop(now);
    waiting.clear();
    owed.clear();
    return stopped.send();
  }

  private Stopped stop(Duration now) {
    Stopped stopped = playback.interrupt(now);
    heard(stopped.played());
    sending = null;
    return stopped;
  }

  public void marked(String mark, Duration now) {
    heard(playback.marked(mark, now));
    settle();
  }

  /** How much later than reckoned the patient hears us. */
  public Duration lag() {
    return playback.lag();
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
      if (each.mustBeHeard() && !each.fully() && each.times < TIMES) waiting.add(again(each));
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

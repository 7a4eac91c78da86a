package org.carecompanion.telephony.voice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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

  private final Making making;
  private final Sayings sayings = new Sayings();
  private Playback playback = new Playback(Pacing.TWILIO);

  /** The sentence that is being sent. */
  private @Nullable Part sending;

  private @Nullable Duration nothingSince;

  public Speaker(Voice voice) {
    this.making = new Making(voice);
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
    sayings.begin();
  }

  /** What is said from now on is one answer; {@link #heard} tells of it. */
  public void newAnswer() {
    sayings.newAnswer();
  }

  /**
   * To be said behind what is being said, and behind what must be heard and was not. What must be
   * heard waits for nothing that is said besides.
   */
  public void say(List<ToSay> next) {
    sayings.add(making.spoken(next));
  }

  /**
   * Has the first sentence made before it is certain that this will be said. If the next answer is
   * another one, it was made for nothing.
   */
  public void prepare(List<ToSay> next) {
    making.prepare(next);
  }

  /**
   * Makes room for what is to be said before anything else. What must be heard and what is said
   * besides will follow it; the rest is forgotten.
   */
  public Outgoing giveWay(Duration now) {
    Stopped stopped = stop(now);
    sayings.giveWay();
    return stopped.send();
  }

  /** Before anything else that is not being said yet. */
  public Besides sayFirst(ToSay saying) {
    return sayings.addFirst(making.spoken(saying));
  }

  /** Something said besides the answers. */
  public interface Besides {
    /** Whether all of it was heard, or nothing more of it will be. */
    boolean over();

    /** How many of its characters were heard. */
    int heard();
  }

  /**
   * To be said behind what is being said. What must be heard waits for nothing else that is said
   * besides.
   */
  public Besides sayBesides(ToSay saying) {
    return sayings.addBesides(making.spoken(saying));
  }

  /** Of the answer, by place, what must be heard, was not, and is still to be said. */
  public Map<Integer, Besides> stillToBeHeard() {
    return sayings.stillToBeHeard();
  }

  /** Whether something that must be heard was sent, and may not have reached the ear yet. */
  public boolean mustBeHeardIsOnItsWay() {
    return sayings.mustBeHeardIsOnItsWay();
  }

  /** Whether a phrase is still wanted. */
  public boolean waitsFor(long phrase) {
    return parts().anyMatch(part -> part.phrase == phrase);
  }

  /** Whether something is being said that is somebody's who speaks into the call. */
  public boolean saysBesides() {
    return sayings.waiting().stream().anyMatch(each -> each.besides() && each.onItsWay());
  }

  /**
   * Of what somebody wants said besides, that with this phrase is not said, if nothing of it was
   * sent yet. Returns whether.
   */
  public boolean drop(long phrase) {
    return sayings.drop(phrase);
  }

  /** A phrase has become sound. One that nobody waits for any more is dropped. */
  public void made(long phrase, AudioClip clip) {
    parts().filter(part -> part.phrase == phrase).forEach(part -> part.clip = clip);
  }

  private Stream<Part> parts() {
    return Stream.concat(sayings.waiting().stream(), making.prepared().stream())
        .flatMap(each -> each.parts.stream());
  }

  /** Ask every 20 ms, and when something was said or made. */
  public Due due(Duration now) {
    heard(playback.overdue(now));
    settle();
    making.order(sayings.waiting());
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
    boolean nothing = !sayings.waiting().isEmpty() && playback.finished();
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
    for (Spoken each : sayings.waiting()) if (each.parts.contains(part)) return each.what;
    throw new IllegalStateException("a sentence of no saying");
  }

  /**
   * The next sentence, if its sound is there; those behind wait for it. One at a time: what waits
   * here may still give way to what must be heard.
   */
  private boolean queue() {
    for (Spoken each : sayings.waiting())
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
    sayings.interrupted();
    return stopped.send();
  }

  /** Forgets everything that was to be said. */
  public Outgoing fallSilent(Duration now) {
    Stopped stopped = stop(now);
    sayings.clear();
    making.forget();
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
    played.forEach(sayings::played);
  }

  private void settle() {
    if (playback.finished()) sayings.settle();
  }

  /** Whether nothing is left to say, and all of it was heard or never will be. */
  public boolean finished() {
    return sayings.waiting().isEmpty() && playback.finished();
  }

  /** Of the answer, how many characters of each saying were heard, in their order. */
  public List<Integer> heard() {
    return sayings.heard();
  }

  /** Whether so much of the answer's last saying, the question, was heard: 0 to 1. */
  public boolean heardOfLast(double share) {
    return sayings.heardOfLast(share);
  }
}

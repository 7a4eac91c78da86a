package org.carecompanion.speech.turn;

import java.time.Duration;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.vad.VoiceActivity;

/**
 * All that came from the patient's side since the last turn ended.
 *
 * @param doubts how often a voice stopped us for nothing: on such a line only words are believed
 */
record Ears(VoiceSpan voice, Words words, Keys keys, int doubts) {
  /** How long after a voice a recogniser's words come at worst. */
  private static final Duration SLOWEST = Duration.ofSeconds(2);

  static final Ears OPEN = new Ears(VoiceSpan.NONE, Words.NONE, Keys.NONE, 0);

  Ears with(VoiceActivity activity, Duration now) {
    return new Ears(voice.with(activity, now), words, keys, doubts);
  }

  Ears with(Transcript transcript, Duration now) {
    return new Ears(voice, words.with(transcript, now), keys, doubts);
  }

  Ears with(char key, Duration now) {
    return new Ears(voice, words, keys.with(key, now), doubts);
  }

  Ears withoutWords() {
    return new Ears(voice, words.dropped(), keys, doubts);
  }

  /** What comes from now on is new. */
  Ears withoutSettled() {
    return new Ears(voice, words.withoutSettled(), keys, doubts);
  }

  Ears doubting(int more) {
    return new Ears(voice, words, keys, Math.max(0, doubts + more));
  }

  /** After a turn ended with what was heard. */
  Ears forNextTurn() {
    return new Ears(voice.forNextTurn(), words.acted(), Keys.NONE, doubts);
  }

  boolean understood() {
    return !words.isEmpty() || !keys.isEmpty();
  }

  /**
   * Since when nothing is heard; now, while somebody speaks. Words that come long after a voice
   * were said in one too soft to be noticed.
   */
  Duration quietSince(Duration now) {
    if (voice.active()) return now;
    boolean noticed = voice.any() && words.changed().minus(voice.ended()).compareTo(SLOWEST) < 0;
    return noticed ? voice.ended() : words.changed();
  }
}

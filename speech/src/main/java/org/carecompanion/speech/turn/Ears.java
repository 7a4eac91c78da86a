package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.function.Predicate;
import org.carecompanion.speech.stt.Delivered;
import org.carecompanion.speech.stt.Delivery;
import org.carecompanion.speech.stt.Transcript;
import org.carecompanion.speech.turn.Piece.Weight;
import org.carecompanion.speech.vad.VoiceActivity;

/**
 * All that came from the patient's side since the last turn ended.
 *
 * @param doubts how often a voice stopped us for nothing: on such a line only words are believed
 * @param delivered how the recogniser's words come
 */
record Ears(VoiceSpan voice, Words words, Keys keys, int doubts, Delivered delivered) {
  /** Doubts in a line after which a voice alone does not stop us. */
  static final int CERTAIN = 3;

  /**
   * The end of a voice that a recogniser makes no words of: breath, and the time it takes to see
   * that it has ended.
   */
  private static final Duration WORDLESS_TAIL = Duration.ofMillis(700);

  static final Ears OPEN = new Ears(VoiceSpan.NONE, Words.NONE, Keys.NONE, 0, Delivered.NOTHING);

  Ears with(VoiceActivity activity, Duration now) {
    return new Ears(voice.with(activity, now), words, keys, doubts, delivered);
  }

  Ears with(TurnInput.Heard heard, Weight weight, Duration now) {
    return with(words.with(heard, weight, now)).noting(heard.transcript());
  }

  /** It was ours. */
  Ears without(TurnInput.Heard heard) {
    return with(words.without(heard)).noting(heard.transcript());
  }

  private Ears noting(Transcript transcript) {
    return new Ears(voice, words, keys, doubts, delivered.with(transcript));
  }

  private Ears with(Words then) {
    return new Ears(voice, then, keys, doubts, delivered);
  }

  Ears with(char key, Duration now) {
    return new Ears(voice, words, keys.with(key, now), doubts, delivered);
  }

  Ears withoutWords() {
    return with(words.dropped());
  }

  /** Our voice goes on; only these pieces stay. */
  Ears aside(Predicate<Piece> kept) {
    return with(words.aside(kept));
  }

  /** What comes from now on is new. */
  Ears withoutSettled() {
    return with(words.withoutSettled());
  }

  Ears doubting(int more) {
    return new Ears(voice, words, keys, Math.max(0, doubts + more), delivered);
  }

  /** After a turn ended with what was heard. */
  Ears forNextTurn() {
    return new Ears(voice.forNextTurn(), words.acted(), Keys.NONE, doubts, delivered);
  }

  boolean understood() {
    return !words.isEmpty() || !keys.isEmpty();
  }

  Delivery delivery() {
    return delivered.presumed();
  }

  /** Whether somebody speaks of whom no word comes any more: not the patient. */
  boolean background(Duration now) {
    Duration changed = words.latest().changed();
    Duration from = voice.began().compareTo(changed) > 0 ? voice.began() : changed;
    return voice.active() && now.minus(from).compareTo(delivery().background()) >= 0;
  }

  /** Whether words of what was said last may still come. */
  boolean awaitsWords(Duration now) {
    boolean unheard = voice.spoke().minus(words.latest().until()).compareTo(WORDLESS_TAIL) >= 0;
    return unheard && now.minus(voice.spoke()).compareTo(delivery().late()) < 0;
  }

  /**
   * Since when nothing is heard; now, while somebody speaks. Words that come long after a voice
   * were said in one too soft to be noticed.
   */
  Duration quietSince(Duration now) {
    if (voice.active()) return now;
    Duration changed = words.latest().changed();
    boolean noticed = voice.any() && changed.minus(voice.ended()).compareTo(delivery().late()) < 0;
    return noticed ? voice.ended() : changed;
  }
}

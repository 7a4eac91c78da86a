package org.carecompanion.telephony.voice;

import java.util.Locale;
import org.carecompanion.speech.audio.AudioClip;
import org.carecompanion.speech.playback.Played;
import org.carecompanion.speech.tts.Phrase;
import org.jspecify.annotations.Nullable;

/** A sentence of a saying on its way to the patient. */
final class Part {
  final long phrase;
  final String words;

  /** Where in the saying's text it begins. */
  final int from;

  boolean ordered;
  boolean queued;
  boolean begun;

  /** It is known how much of it was heard since it was last sent. */
  boolean told;

  @Nullable AudioClip clip;

  /** Of its characters. */
  private int heard;

  Part(long phrase, String words, int from) {
    this.phrase = phrase;
    this.words = words;
    this.from = from;
  }

  /** As a voice makes it. */
  Phrase asPhrase(Phrase.Content content) {
    return new Phrase(SpokenNumbers.digitByDigit(words), Locale.US, content);
  }

  /** Anew, unless that is not needed. */
  void begin(boolean heard) {
    queued = heard;
    begun = heard;
    told = heard;
  }

  /** What was heard once stays heard, though it is said again. */
  void played(Played played) {
    told = true;
    long share =
        played.fully() || played.whole().isZero()
            ? words.length()
            : words.length() * played.heard().toMillis() / played.whole().toMillis();
    heard = Math.max(heard, played.fully() ? words.length() : wholeWords((int) share));
  }

  private int wholeWords(int characters) {
    if (characters >= words.length()) return words.length();
    int space = words.lastIndexOf(' ', characters);
    return Math.max(space, 0);
  }

  boolean fully() {
    return heard == words.length();
  }

  /** How many of its characters, from its start. */
  int heard() {
    return heard;
  }
}

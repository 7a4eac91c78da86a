package org.carecompanion.telephony.voice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.carecompanion.speech.tts.Phrase;
import org.carecompanion.speech.tts.Sentences;

/** A saying in its sentences, and how much of it was heard. */
final class Spoken {
  private static final Sentences SENTENCES = Sentences.english();

  final ToSay what;
  final List<Part> parts;
  int times = 1;

  private Spoken(ToSay what, List<Part> parts) {
    this.what = what;
    this.parts = parts;
  }

  /**
   * @param phrases numbers them
   */
  static Spoken of(ToSay what, LongSupplier phrases) {
    List<Part> parts = new ArrayList<>();
    int from = 0;
    for (String sentence : SENTENCES.of(what.text()))
      for (String words : pieces(sentence)) {
        from = what.text().indexOf(words, from);
        parts.add(new Part(phrases.getAsLong(), words, from));
        from += words.length();
      }
    return new Spoken(what, parts);
  }

  /** A sentence is one, unless no voice takes it as a whole. */
  private static List<String> pieces(String sentence) {
    List<String> pieces = new ArrayList<>();
    String rest = sentence;
    while (rest.length() > LONGEST) {
      int space = rest.lastIndexOf(' ', LONGEST);
      int end = space > 0 ? space : LONGEST;
      pieces.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    pieces.add(rest);
    return pieces;
  }

  /** Digits are written apart, which makes it longer. */
  private static final int LONGEST = Phrase.LONGEST / 2;

  /** How many characters of its text were heard, from the start and without a gap. */
  int heardTo() {
    for (Part part : parts) if (!part.fully()) return part.from + part.heard();
    return what.text().length();
  }

  boolean fully() {
    return parts.stream().allMatch(Part::fully);
  }

  /** Whether all of it was sent, or is being sent. */
  boolean begun() {
    return parts.stream().allMatch(part -> part.begun);
  }

  /** Whether some of it was sent, and nobody knows yet whether it was heard. */
  boolean onItsWay() {
    return parts.stream().anyMatch(part -> part.begun && !part.told);
  }

  /** Whether it is none of our own sayings, but somebody's who speaks into the call. */
  boolean besides() {
    return what.place() == 0 && what.weight() == ToSay.Weight.USUAL;
  }

  /** Sentence by sentence. */
  void beginWithWhatWasNotHeard() {
    for (Part part : parts) part.begin(part.fully());
  }

  /** To be said once more, from its beginning. */
  Spoken again() {
    times++;
    for (Part part : parts) part.begin(false);
    return this;
  }

  boolean mustBeHeard() {
    return what.weight() == ToSay.Weight.MUST_BE_HEARD;
  }
}

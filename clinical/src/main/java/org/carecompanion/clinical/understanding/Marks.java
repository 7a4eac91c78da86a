package org.carecompanion.clinical.understanding;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** A turn with its clauses and every cue marked. */
final class Marks {
  private final Words words;
  private final BitSet starts;
  private final Map<Cue, List<Span>> spans;
  private final List<Span> mentions;

  Marks(Words words, BitSet starts, Map<Cue, List<Span>> spans, List<Span> mentions) {
    this.words = words;
    this.starts = starts;
    this.spans = Map.copyOf(spans);
    this.mentions = List.copyOf(mentions);
  }

  Words words() {
    return words;
  }

  List<Span> spans(Cue cue) {
    return spans.getOrDefault(cue, List.of());
  }

  /** Where the symptoms of the turn stand, whatever they are. */
  List<Span> mentions() {
    return mentions;
  }

  /** The clause that a word belongs to. */
  Span clause(int at) {
    int first = at;
    while (first > 0 && !starts.get(first)) {
      first--;
    }
    int last = at;
    while (last + 1 < words.size() && !starts.get(last + 1)) {
      last++;
    }
    return new Span(first, last);
  }

  int clauseStart(int at) {
    return clause(at).first();
  }

  /** Whether no sentence ends between the two. */
  boolean sameSentence(Span one, Span other) {
    int from = Math.min(one.last(), other.last());
    int to = Math.max(one.first(), other.first());
    for (int at = from + 1; at <= to; at++) {
      if (words.gapBefore(at) == Words.Gap.SENTENCE) {
        return false;
      }
    }
    return true;
  }

  /** The sentence that a word belongs to. */
  Span sentence(int at) {
    int last = at;
    while (last + 1 < words.size() && words.gapBefore(last + 1) != Words.Gap.SENTENCE) {
      last++;
    }
    return new Span(sentenceStart(at), last);
  }

  /** The first word of the sentence. */
  int sentenceStart(int at) {
    int first = at;
    while (first > 0 && words.gapBefore(first) != Words.Gap.SENTENCE) {
      first--;
    }
    return first;
  }
}

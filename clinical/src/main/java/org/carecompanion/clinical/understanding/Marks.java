package org.carecompanion.clinical.understanding;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A turn with its clauses and every cue marked, once for all its mentions. */
final class Marks {
  private final Words words;
  private final Map<Cue, List<Span>> spans;
  private final Map<Cue, BitSet> covered = new EnumMap<>(Cue.class);
  private final List<Span> mentions;
  private final Span[] clauses;
  private final Span[] sentences;

  Marks(Words words, BitSet starts, Map<Cue, List<Span>> spans, List<Span> mentions) {
    this.words = words;
    this.spans = Map.copyOf(spans);
    this.mentions = List.copyOf(mentions);
    this.clauses = pieces(words.size(), starts);
    this.sentences = pieces(words.size(), sentenceStarts(words));
    spans.forEach((cue, found) -> covered.put(cue, covered(found)));
  }

  private static BitSet sentenceStarts(Words words) {
    BitSet starts = new BitSet(words.size());
    for (int at = 1; at < words.size(); at++) {
      starts.set(at, words.gapBefore(at) == Words.Gap.SENTENCE);
    }
    return starts;
  }

  /** The piece that each word belongs to. */
  private static Span[] pieces(int size, BitSet starts) {
    Span[] pieces = new Span[size];
    for (int first = 0; first < size; ) {
      int next = starts.nextSetBit(first + 1);
      int end = next < 0 ? size : next;
      Span piece = new Span(first, end - 1);
      for (int at = first; at < end; at++) {
        pieces[at] = piece;
      }
      first = end;
    }
    return pieces;
  }

  private static BitSet covered(List<Span> spans) {
    BitSet all = new BitSet();
    spans.forEach(span -> all.set(span.first(), span.last() + 1));
    return all;
  }

  Words words() {
    return words;
  }

  List<Span> spans(Cue cue) {
    return spans.getOrDefault(cue, List.of());
  }

  /** Whether the word stands in such a cue. */
  boolean in(Cue cue, int at) {
    BitSet all = covered.get(cue);
    return all != null && all.get(at);
  }

  /** Where the symptoms of the turn stand, whatever they are. */
  List<Span> mentions() {
    return mentions;
  }

  /** The clause that a word belongs to. */
  Span clause(int at) {
    return clauses[at];
  }

  int clauseStart(int at) {
    return clauses[at].first();
  }

  /** Whether no sentence ends between the two. */
  boolean sameSentence(Span one, Span other) {
    int from = Math.min(one.last(), other.last());
    int to = Math.max(one.first(), other.first());
    return to <= sentences[from].last();
  }

  /** The sentence that a word belongs to. */
  Span sentence(int at) {
    return sentences[at];
  }

  /** The first word of the sentence. */
  int sentenceStart(int at) {
    return sentences[at].first();
  }
}

package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Phrases that mean the same. */
final class PhraseList {
  private final PhraseIndex<Boolean> index = new PhraseIndex<>();
  private final List<Phrase> phrases;

  /**
   * @param except look-alikes: a phrase inside one of them is none
   */
  PhraseList(List<Phrase> phrases, List<Phrase> except) {
    this.phrases = List.copyOf(phrases);
    phrases.forEach(phrase -> index.add(phrase, true));
    except.forEach(phrase -> index.add(phrase, false));
  }

  static PhraseList of(List<String> phrases) {
    return new PhraseList(Phrase.all(phrases), List.of());
  }

  List<Phrase> phrases() {
    return phrases;
  }

  /** The longest place where one of the phrases stands. */
  Optional<Span> in(Words words) {
    return spans(words).stream().max(Comparator.comparingInt(Span::length));
  }

  /** Every place, in the order of the turn. */
  List<Span> spans(Words words) {
    List<PhraseIndex.Found<Boolean>> all = index.in(words);
    if (all.isEmpty()) {
      return List.of();
    }
    List<Span> found = new ArrayList<>();
    List<Span> lookAlikes = new ArrayList<>();
    all.forEach(one -> (one.meaning() ? found : lookAlikes).add(one.span()));
    found.removeIf(span -> lookAlikes.stream().anyMatch(span::overlaps));
    return found;
  }

  boolean standIn(Words words) {
    return !spans(words).isEmpty();
  }
}

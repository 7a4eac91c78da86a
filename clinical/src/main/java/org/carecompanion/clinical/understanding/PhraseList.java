package org.carecompanion.clinical.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Phrases that mean the same; {@code except} are look-alikes that are none of them. */
record PhraseList(List<Phrase> phrases, List<Phrase> except) {
  PhraseList {
    phrases = List.copyOf(phrases);
    except = List.copyOf(except);
  }

  static PhraseList of(List<String> phrases) {
    return new PhraseList(Phrase.all(phrases), List.of());
  }

  /** The longest place where one of the phrases stands. */
  Optional<Span> in(Words words) {
    return spans(words).stream().max(Comparator.comparingInt(Span::length));
  }

  List<Span> spans(Words words) {
    List<Span> lookAlikes = except.stream().flatMap(phrase -> phrase.in(words).stream()).toList();
    return phrases.stream()
        .flatMap(phrase -> phrase.in(words).stream())
        .filter(span -> lookAlikes.stream().noneMatch(span::overlaps))
        .toList();
  }

  boolean standIn(Words words) {
    return in(words).isPresent();
  }
}

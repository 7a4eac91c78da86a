package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.understanding.NumberWords.Number;

/**
 * A turn in which every number is one word, {@value #NUMBER}, so that phrases can speak of numbers
 * whatever they are and however many words they take.
 */
final class NumberedWords {
  /** Stands for any number in a phrase. */
  static final String NUMBER = "_";

  private final Words folded;
  private final List<Optional<NumberRun>> runs;

  private NumberedWords(Words folded, List<Optional<NumberRun>> runs) {
    this.folded = folded;
    this.runs = List.copyOf(runs);
  }

  /** Numbers said in one breath are one. */
  static NumberedWords of(Words words) {
    return of(words, NumberRun.in(words));
  }

  /** Each number by itself. */
  static NumberedWords single(Words words) {
    return of(words, NumberWords.in(words).stream().map(NumberRun::of).toList());
  }

  /** Only these numbers; others stay the words they are. */
  static NumberedWords of(Words words, List<NumberRun> runs) {
    Words folded = words.with(runs.stream().map(NumberRun::span).toList(), NUMBER);
    List<Optional<NumberRun>> at = new ArrayList<>();
    int next = 0;
    for (int index = 0; index < folded.size(); index++) {
      boolean number = folded.form(index).equals(NUMBER);
      at.add(number ? Optional.of(runs.get(next++)) : Optional.empty());
    }
    return new NumberedWords(folded, at);
  }

  Words words() {
    return folded;
  }

  /** The number at this word, if it is one. */
  Optional<NumberRun> at(int index) {
    return runs.get(index);
  }

  /** The numbers among these words. */
  List<NumberRun> in(Span span) {
    return runs.subList(span.first(), span.last() + 1).stream().flatMap(Optional::stream).toList();
  }

  /** A number of the whole turn, and all it consists of. */
  record Place(int index, NumberRun run) {}

  List<Place> places() {
    List<Place> places = new ArrayList<>();
    for (int index = 0; index < runs.size(); index++) {
      int here = index;
      runs.get(index).ifPresent(run -> places.add(new Place(here, run)));
    }
    return places;
  }

  /** All numbers that stand in a phrase of the list. */
  List<Number> in(PhraseList phrases) {
    return phrases.spans(folded).stream()
        .flatMap(span -> in(span).stream())
        .flatMap(run -> run.numbers().stream())
        .toList();
  }
}

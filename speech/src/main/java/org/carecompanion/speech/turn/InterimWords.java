package org.carecompanion.speech.turn;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Text a recogniser may still change, word by word with the time since when it has not: text that
 * keeps changing is never acted on (issue 5).
 *
 * @param text as the recogniser wrote it
 */
record InterimWords(List<Since> words, String text) {
  /** A word that has stood there, behind the same words, since then. */
  record Since(String word, Duration when) {}

  static final InterimWords NONE = new InterimWords(List.of(), "");

  InterimWords with(List<String> now, String written, Duration when) {
    List<Since> next = new ArrayList<>();
    boolean same = true;
    for (int i = 0; i < now.size(); i++) {
      same = same && i < words.size() && words.get(i).word().equals(now.get(i));
      next.add(same ? words.get(i) : new Since(now.get(i), when));
    }
    return new InterimWords(List.copyOf(next), written);
  }

  /** The same words, written otherwise. */
  InterimWords written(String otherwise) {
    return new InterimWords(words, otherwise);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  List<String> all() {
    return words.stream().map(Since::word).toList();
  }

  /** Those at the beginning that have stood for so long. */
  List<String> standing(Duration howLong, Duration now) {
    return words.stream()
        .takeWhile(word -> now.minus(word.when()).compareTo(howLong) >= 0)
        .map(Since::word)
        .toList();
  }
}

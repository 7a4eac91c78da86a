package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Many phrases, found in one pass over a turn: looked up by the word they begin with, so that
 * hundreds of phrases cost little more than a few.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseIndex<T> {

  /** A phrase that stands in a turn. */
  record Found<T>(T meaning, Phrase phrase, Span span) {}

  private record Keyed<T>(Phrase phrase, T meaning) {}

  private final Map<String, List<Keyed<T>>> whole = new HashMap<>();
  private final Map<String, List<Keyed<T>>> stems = new HashMap<>();
  private int shortestStem = Integer.MAX_VALUE;
  private int longestStem;

  void add(Phrase phrase, T meaning) {
    Keyed<T> keyed = new Keyed<>(phrase, meaning);
    Phrase.Heads heads = phrase.heads();
    heads.whole().forEach(form -> whole.computeIfAbsent(form, f -> new ArrayList<>()).add(keyed));
    for (String stem : heads.stems()) {
      stems.computeIfAbsent(stem, f -> new ArrayList<>()).add(keyed);
      shortestStem = Math.min(shortestStem, stem.length());
      longestStem = Math.max(longestStem, stem.length());
    }
  }

  /** Every place where a phrase stands, in the order of the turn. */
  List<Found<T>> in(Words words) {
    boolean few = stems.isEmpty() && whole.size() <= words.size();
    if (few && !words.hasAny(whole.keySet())) {
      return List.of();
    }
    List<Found<T>> found = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      String form = words.form(at);
      tryAll(whole.get(form), words, at, found);
      for (int length = Math.min(longestStem, form.length()); length >= shortestStem; length--) {
        tryAll(stems.get(form.substring(0, length)), words, at, found);
      }
    }
    return found;
  }

  private static <T> void tryAll(
      @org.jspecify.annotations.Nullable List<Keyed<T>> candidates,
      Words words,
      int at,
      List<Found<T>> found) {
    if (candidates == null) {
      return;
    }
    for (Keyed<T> candidate : candidates) {
      candidate
          .phrase()
          .at(words, at)
          .ifPresent(span -> found.add(new Found<>(candidate.meaning(), candidate.phrase(), span)));
    }
  }
}

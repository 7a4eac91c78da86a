package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Many phrases, found in one pass over a turn: looked up by the word they begin with, so that
 * hundreds of phrases cost little more than a few.
 *
 * @param <T> what a phrase stands for
 */
final class PhraseIndex<T> {

  /** A phrase that stands in a turn. */
  record Found<T>(T meaning, Phrase phrase, Span span) {}

  /** Words in nearly every turn: no phrase is looked up by them that has another. */
  private static final Set<String> COMMON =
      Set.of(
          "i", "it", "its", "im", "ive", "my", "the", "a", "an", "and", "is", "are", "was", "were",
          "be", "been", "am", "have", "has", "had", "do", "does", "did", "not", "no", "to", "of",
          "in", "on", "at", "for", "with", "that", "this", "me", "you", "your", "he", "she", "they",
          "his", "her", "but", "so", "if", "or", "just", "get", "got", "feel", "all", "when", "up",
          "out", "there", "like", "can", "cant", "dont", "about", "any", "some");

  private record Keyed<T>(Phrase phrase, T meaning, int least, int most) {}

  private final Map<String, List<Keyed<T>>> whole = new HashMap<>();
  private final Map<String, List<Keyed<T>>> stems = new HashMap<>();
  private final BitSet beginnings = new BitSet();
  private int shortestStem = Integer.MAX_VALUE;
  private int longestStem;

  void add(Phrase phrase, T meaning) {
    Phrase.Key key = phrase.key(COMMON);
    Keyed<T> keyed = new Keyed<>(phrase, meaning, key.least(), key.most());
    key.whole().forEach(form -> whole.computeIfAbsent(form, f -> new ArrayList<>()).add(keyed));
    for (String stem : key.stems()) {
      beginnings.set(beginning(stem));
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
      boolean like = shortestStem < 2 || beginnings.get(beginning(form));
      int longest = like ? Math.min(longestStem, form.length()) : 0;
      for (int length = longest; length >= shortestStem; length--) {
        tryAll(stems.get(form.substring(0, length)), words, at, found);
      }
    }
    found.sort(Comparator.comparingInt(one -> one.span().first()));
    return found;
  }

  /** The first two letters of a word as a number; nearly no word begins like a stem. */
  private static int beginning(String form) {
    return form.length() < 2
        ? form.charAt(0) & 0xFF
        : (form.charAt(0) & 0xFF) << 8 | form.charAt(1) & 0xFF;
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
      int last = at - candidate.least();
      for (int start = Math.max(0, at - candidate.most()); start <= last; start++) {
        Optional<Span> span = candidate.phrase().at(words, start);
        if (span.isPresent() && !known(found, candidate, span.get())) {
          found.add(new Found<>(candidate.meaning(), candidate.phrase(), span.get()));
        }
      }
    }
  }

  /** Found before by another of its words. */
  private static <T> boolean known(List<Found<T>> found, Keyed<T> candidate, Span span) {
    for (Found<T> one : found) {
      if (one.phrase() == candidate.phrase() && one.span().equals(span)) {
        return true;
      }
    }
    return false;
  }
}

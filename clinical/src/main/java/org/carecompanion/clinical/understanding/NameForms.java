package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * One part of a name as recognisers write it: "O'Neil" may arrive as "oneil" or "o neil",
 * "Jean-Luc" as "jean luc" or "jeanluc", "Okafor" as "oka for".
 *
 * @param inseparable joined by a hyphen: the first word alone is another given name
 */
record NameForms(List<String> forms, boolean inseparable) {
  /** A name is cut in so many words at most. */
  private static final int MOST_PIECES = 3;

  /** Behind a name: father and son bear the same. */
  private static final Set<String> SUFFIXES =
      Set.of("jr", "sr", "junior", "senior", "ii", "iii", "iv", "esq", "md", "phd");

  /** Parts that many families share. */
  private static final Set<String> PARTICLES =
      Set.of(
          ("de la las los del dela da das do dos di du des le van von der den ter ten te vander al el"
                  + " ul ibn bin bint ben abu saint sainte mac mc san santa y e zu zur af av"
                  + " o d st")
              .split(" "));

  static NameForms of(String name) {
    List<String> all = NameLetters.words(name).forms();
    List<String> own =
        all.stream()
            .filter(form -> !SUFFIXES.contains(form))
            .filter(form -> form.length() > 1 || PARTICLES.contains(form))
            .toList();
    return new NameForms(own.isEmpty() ? all : own, name.contains("-"));
  }

  static boolean isParticle(String form) {
    return PARTICLES.contains(form);
  }

  static boolean isSuffix(String form) {
    return SUFFIXES.contains(form);
  }

  /** All of it as one word. */
  String whole() {
    return String.join("", forms);
  }

  /** Whether the word at {@code at} belongs to this name. */
  boolean standsAt(Words words, int at, BiPredicate<String, String> same) {
    return inseparable || forms.size() == 1 || wholeAround(words, at, same)
        ? wholeAround(words, at, same)
        : anyForm(words, at, same);
  }

  /** The same, or one of its parts: of two family names many use one. */
  boolean partStandsAt(Words words, int at, BiPredicate<String, String> same) {
    return wholeAround(words, at, same) || forms.size() > 1 && anyForm(words, at, same);
  }

  /**
   * As far as a misheard name reaches: "kitlin frazier".
   *
   * @param near for one word
   * @param close for a name in pieces
   */
  boolean reachedAt(
      Words words, int at, BiPredicate<String, String> near, BiPredicate<String, String> close) {
    return near.test(words.form(at), whole())
        || forms.size() == 1 && joinedAround(words, at, close)
        || forms.size() > 1 && formByFormAt(words, at, near)
        || !inseparable && anyForm(words, at, near);
  }

  /** Whether the name is more than this word of it. */
  boolean goesOnBehind(String form) {
    int at = forms.indexOf(form);
    return at >= 0 && at < forms.size() - 1;
  }

  /** Whether it begins here, and not with its second part. */
  boolean beginsAt(Words words, int at, BiPredicate<String, String> same) {
    boolean first =
        same.test(words.form(at), forms.getFirst()) || words.form(at).equals(forms.getFirst());
    return forms.size() == 1 || first || words.form(at).equals(whole());
  }

  private boolean anyForm(Words words, int at, BiPredicate<String, String> same) {
    return forms.stream()
        .filter(form -> form.length() > 1 && !PARTICLES.contains(form))
        .anyMatch(form -> same.test(words.form(at), form));
  }

  private boolean wholeAround(Words words, int at, BiPredicate<String, String> same) {
    String whole = whole();
    if (same.test(words.form(at), whole)) {
      return true;
    }
    return joinedAround(words, at, same) || formByFormAt(words, at, same);
  }

  /** "Jean luke" for Jean-Luc. */
  boolean formByFormAt(Words words, int at, BiPredicate<String, String> same) {
    int size = forms.size();
    return IntStream.rangeClosed(Math.max(0, at - size + 1), Math.min(at, words.size() - size))
        .anyMatch(
            first ->
                IntStream.range(0, size)
                    .allMatch(n -> same.test(words.form(first + n), forms.get(n))));
  }

  private boolean joinedAround(Words words, int at, BiPredicate<String, String> same) {
    String whole = whole();
    int most = Math.max(MOST_PIECES, forms.size());
    for (int first = Math.max(0, at - most + 1); first <= at; first++) {
      int last = Math.min(words.size() - 1, first + most - 1);
      for (int to = Math.max(at, first + 1); to <= last; to++) {
        if (same.test(String.join("", words.forms().subList(first, to + 1)), whole)) {
          return true;
        }
      }
    }
    return false;
  }
}

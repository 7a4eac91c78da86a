package org.carecompanion.clinical.understanding;

import java.util.List;
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

  static NameForms of(String name) {
    return new NameForms(Words.of(name).forms(), name.contains("-"));
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

  /** Whether it begins here, and not with its second part. */
  boolean beginsAt(Words words, int at, BiPredicate<String, String> same) {
    boolean first =
        same.test(words.form(at), forms.getFirst()) || words.form(at).equals(forms.getFirst());
    return forms.size() == 1 || first || words.form(at).equals(whole());
  }

  private boolean anyForm(Words words, int at, BiPredicate<String, String> same) {
    return forms.stream().anyMatch(form -> form.length() > 1 && same.test(words.form(at), form));
  }

  private boolean wholeAround(Words words, int at, BiPredicate<String, String> same) {
    String whole = whole();
    if (same.test(words.form(at), whole)) {
      return true;
    }
    return joinedAround(words, at, same) || formByForm(words, at, same);
  }

  /** "Jean luke" for Jean-Luc. */
  private boolean formByForm(Words words, int at, BiPredicate<String, String> same) {
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

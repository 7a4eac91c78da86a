package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.function.BiPredicate;

/**
 * One part of a name as recognisers write it: "O'Neil" may arrive as "oneil" or "o neil",
 * "Jean-Luc" as "jean luc" or "jeanluc".
 *
 * @param inseparable joined by a hyphen: the first word alone is another name
 */
record NameForms(List<String> forms, boolean inseparable) {

  static NameForms of(String name) {
    return new NameForms(Words.of(name).forms(), name.contains("-"));
  }

  /** Whether the word at {@code at} belongs to this name. */
  boolean standsAt(Words words, int at, BiPredicate<String, String> same) {
    if (inseparable || forms.size() == 1) {
      return wholeAround(words, at, same);
    }
    return forms.stream().anyMatch(form -> form.length() > 1 && same.test(words.form(at), form));
  }

  private boolean wholeAround(Words words, int at, BiPredicate<String, String> same) {
    String whole = String.join("", forms);
    if (same.test(words.form(at), whole)) {
      return true;
    }
    int most = Math.max(2, forms.size());
    for (int first = Math.max(0, at - most + 1); first <= at; first++) {
      int last = Math.min(words.size() - 1, first + most - 1);
      for (int to = Math.max(at, first + 1); to <= last; to++) {
        if (String.join("", words.forms().subList(first, to + 1)).equals(whole)) {
          return true;
        }
      }
    }
    return false;
  }
}

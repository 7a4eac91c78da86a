package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Whether a question speaks of a symptom as known to both: "the cough", "your chest pain". */
final class Definite {
  /** Between "your" and the symptom: "your really bad left leg pain". */
  private static final int DESCRIBING_WORDS = 4;

  private final Set<String> determiners;
  private final Set<String> pointing;
  private final Set<String> notWithThe;
  private final Set<String> having;
  private final Set<String> describing;
  private final Set<String> predicates;
  private final Set<String> nouns;

  Definite(Map<String, List<String>> data) {
    determiners = set(data, "definite");
    pointing = set(data, "pointing");
    notWithThe = set(data, "no_definite");
    having = set(data, "no_definite_after");
    describing = set(data, "describing");
    predicates = set(data, "predicates");
    nouns = set(data, "nouns");
  }

  private static Set<String> set(Map<String, List<String>> data, String name) {
    return Set.copyOf(Objects.requireNonNull(data.get(name), name));
  }

  boolean in(Words words, Span span) {
    int before = span.first() - 1;
    if (span.length() == 1 && before >= 0 && pointing.contains(words.form(before))) {
      return !notWithThe.contains(words.form(span.first()))
          || before == 0
          || !having.contains(words.form(before - 1));
    }
    boolean noun =
        nouns.contains(words.form(span.first())) || nouns.contains(words.form(span.last()));
    if (span.length() > 1 && !noun) {
      return false;
    }
    for (int at = span.first(); at <= span.last(); at++) {
      if (predicates.contains(words.form(at)) || notWithThe.contains(words.form(at))) {
        return false;
      }
    }
    return determiner(words, span) >= 0;
  }

  /** Where "the" or "your" stands, or -1. */
  int determiner(Words words, Span span) {
    for (int at = span.first() - 1; at >= 0 && at >= span.first() - DESCRIBING_WORDS; at--) {
      if (determiners.contains(words.form(at))) {
        return at;
      }
      if (!describing.contains(words.form(at))) {
        return -1;
      }
    }
    return -1;
  }
}

package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** "Does walking hurt?": the verb at the beginning of a sentence asks. */
final class Inversion {
  private final Set<String> auxiliaries;
  private final Set<String> preamble;

  /**
   * @param data of {@code questions.yaml}
   */
  Inversion(Map<String, List<String>> data) {
    auxiliaries = set(data, "auxiliaries");
    preamble = set(data, "preamble");
  }

  private static Set<String> set(Map<String, List<String>> data, String name) {
    return Set.copyOf(Objects.requireNonNull(data.get(name), name));
  }

  /** Where such verbs stand. */
  List<Span> in(Words words) {
    List<Span> verbs = new ArrayList<>();
    for (int at = 0; at + 1 < words.size(); at++) {
      if (begins(words, at) && auxiliaries.contains(words.form(at))) {
        verbs.add(new Span(at, at));
      }
    }
    return verbs;
  }

  private boolean begins(Words words, int at) {
    return at == 0
        || words.gapBefore(at) == Words.Gap.SENTENCE
        || at == 1 && preamble.contains(words.form(0));
  }
}

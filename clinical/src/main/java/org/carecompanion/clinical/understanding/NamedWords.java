package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.List;

/**
 * A turn in which the expected name is one word, {@code _}, so that phrases can speak of whoever is
 * named: "I'm calling for _". Another's name in the genitive is {@code _s}: "_s birthday is".
 */
final class NamedWords {
  private static final String NAME = "_";
  private static final String GENITIVE = "_s";

  private NamedWords() {}

  static Words of(Words words, Person expected) {
    NameForms given = NameForms.of(expected.givenName());
    NameForms family = NameForms.of(expected.familyName());
    Words named = words;
    for (Span span : spans(words, given, family).reversed()) {
      boolean genitive = genitive(words.form(span.last()), given, family);
      named = named.with(List.of(span), genitive ? GENITIVE : NAME);
    }
    return named;
  }

  /** Each longest row of words of the name. */
  private static List<Span> spans(Words words, NameForms given, NameForms family) {
    List<Span> spans = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      if (isName(words, at, given, family)) {
        int last = spans.isEmpty() ? -2 : spans.getLast().last();
        boolean goesOn = last == at - 1 && words.gapBefore(at) == Words.Gap.SPACE;
        int first = goesOn ? spans.removeLast().first() : at;
        spans.add(new Span(first, at));
      }
    }
    return spans;
  }

  private static boolean isName(Words words, int at, NameForms given, NameForms family) {
    return given.partStandsAt(words, at, String::equals)
        || family.partStandsAt(words, at, String::equals)
        || genitive(words.form(at), given, family);
  }

  private static boolean genitive(String form, NameForms given, NameForms family) {
    return genitive(form, given) || genitive(form, family);
  }

  private static boolean genitive(String form, NameForms name) {
    return form.equals(name.whole() + "s") || form.equals(name.forms().getLast() + "s");
  }
}

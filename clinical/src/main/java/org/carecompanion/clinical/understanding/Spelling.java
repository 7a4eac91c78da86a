package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Names spelled letter by letter, "b as in boy a k e double r", put together to one word.
 *
 * @param words the turn with each spelled name as one word
 * @param spelled the names that were spelled
 */
record Spelling(Words words, Set<String> spelled) {
  /** Two letters may be initials. */
  private static final int FEWEST = 3;

  private static final Set<String> EXAMPLE = Set.of("as", "like", "for");

  private record Letter(String letters, int next) {}

  private record Spelled(Span span, String name) {}

  /**
   * @param known whether letters are a name that is expected: behind "b a k e r" an "I" begins the
   *     next sentence
   */
  static Spelling in(Words words, Predicate<String> known) {
    List<Spelled> found = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      StringBuilder name = new StringBuilder();
      int end = spell(words, at, name);
      boolean longer = name.length() > FEWEST && "ia".indexOf(name.charAt(name.length() - 1)) >= 0;
      if (longer
          && !known.test(name.toString())
          && known.test(name.substring(0, name.length() - 1))) {
        name.setLength(name.length() - 1);
        end--;
      }
      if (name.length() >= FEWEST) {
        found.add(new Spelled(new Span(at, end - 1), name.toString()));
      }
      at = Math.max(end, at + 1);
    }
    Words joined = words;
    for (Spelled one : found.reversed()) {
      joined = joined.with(List.of(one.span()), one.name());
    }
    return new Spelling(joined, found.stream().map(Spelled::name).collect(Collectors.toSet()));
  }

  private static int spell(Words words, int from, StringBuilder name) {
    int at = from;
    while (at < words.size() && (isLetter(words, at) || isDouble(words, at))) {
      Letter letter = letter(words, at);
      name.append(letter.letters());
      at = letter.next();
    }
    return at;
  }

  private static Letter letter(Words words, int at) {
    if (isDouble(words, at)) {
      String twice = words.form(at + 1);
      return new Letter(twice + twice, afterExample(words, at + 2));
    }
    return new Letter(words.form(at), afterExample(words, at + 1));
  }

  /** Behind "as in boy" or "for boy". */
  private static int afterExample(Words words, int at) {
    if (at + 1 >= words.size() || !EXAMPLE.contains(words.form(at))) {
      return at;
    }
    int example = words.form(at + 1).equals("in") ? at + 2 : at + 1;
    return example < words.size() && !isLetter(words, example) ? example + 1 : at;
  }

  private static boolean isDouble(Words words, int at) {
    return words.form(at).equals("double") && at + 1 < words.size() && isLetter(words, at + 1);
  }

  private static boolean isLetter(Words words, int at) {
    return words.form(at).matches("[a-z]");
  }
}

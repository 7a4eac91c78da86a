package org.carecompanion.clinical.understanding;

import java.util.List;

/**
 * What people make of a given name that no table lists: its beginning ("Raj" of Rajesh), its end
 * ("Emeka" of Chukwuemeka), or its beginning with an ending of endearment. A whole name in common
 * use is never a short form: Paul is not Paula.
 */
final class ShortForm {
  private static final int SHORTEST = 3;
  private static final int SHORTEST_END = 4;
  private static final List<String> ENDINGS =
      List.of("ie", "y", "ey", "i", "ito", "ita", "ka", "sha");

  private final NameReach names;

  ShortForm(NameReach names) {
    this.names = names;
  }

  boolean of(String said, String expected) {
    if (names.isGiven(said) || said.length() >= expected.length() + 2) {
      return false;
    }
    return begins(said, expected)
        || said.length() >= SHORTEST_END
            && said.length() < expected.length()
            && expected.endsWith(said)
        || ENDINGS.stream()
            .filter(said::endsWith)
            .map(end -> said.substring(0, said.length() - end.length()))
            .anyMatch(stem -> begins(stem, expected) || begins(single(stem), expected));
  }

  private static boolean begins(String stem, String expected) {
    return stem.length() >= SHORTEST
        && expected.startsWith(stem)
        && expected.length() > stem.length() + 1;
  }

  /** "Fredd" of "Freddie". */
  private static String single(String stem) {
    int end = stem.length();
    boolean twice = end > 1 && stem.charAt(end - 1) == stem.charAt(end - 2);
    return twice ? stem.substring(0, end - 1) : stem;
  }
}

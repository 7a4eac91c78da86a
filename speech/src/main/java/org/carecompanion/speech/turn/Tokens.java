package org.carecompanion.speech.turn;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared: lower case, without what recognisers put around them. */
final class Tokens {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");

  private Tokens() {}

  static List<String> of(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    return BETWEEN.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
  }
}

package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A name or a turn in plain letters, as recognisers of English write them: "Søren" is "soren",
 * "Stanisław" is "stanislaw", "St. John" is "saint john".
 */
final class NameLetters {
  private static final Map<Character, String> PLAIN =
      Map.ofEntries(
          Map.entry('ł', "l"),
          Map.entry('Ł', "L"),
          Map.entry('ø', "o"),
          Map.entry('Ø', "O"),
          Map.entry('đ', "d"),
          Map.entry('Đ', "D"),
          Map.entry('ð', "d"),
          Map.entry('þ', "th"),
          Map.entry('Þ', "Th"),
          Map.entry('ß', "ss"),
          Map.entry('æ', "ae"),
          Map.entry('Æ', "Ae"),
          Map.entry('œ', "oe"),
          Map.entry('Œ', "Oe"),
          Map.entry('ı', "i"),
          Map.entry('ə', "a"),
          Map.entry('ʻ', "'"),
          Map.entry('ʼ', "'"));

  private static final Map<String, String> SHORT = Map.of("st", "saint", "ste", "sainte");

  private NameLetters() {}

  static Words words(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.chars().forEach(c -> plain.append(PLAIN.getOrDefault((char) c, "" + (char) c)));
    Words words = Words.of(plain.toString());
    for (Map.Entry<String, String> one : SHORT.entrySet()) {
      words = words.with(places(words, one.getKey()), one.getValue());
    }
    return words;
  }

  private static List<Span> places(Words words, String form) {
    List<Span> places = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      if (words.form(at).equals(form)) {
        places.add(new Span(at, at));
      }
    }
    return places;
  }
}

package org.carecompanion.speech.tts;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecompanion.speech.words.DataFile;

/** Words that voices say wrong, and how to write them so that they are said right. */
public final class Pronunciations {
  private static final Pattern LINE =
      Pattern.compile("(?:(?<before>\\S+) )?(?<word>[^\\s=]+)\\s*=\\s*(?<spoken>\\S.*)");

  /** By the word before and a space, if it is spoken so only there, and the word. */
  private final Map<String, String> spoken;

  private Pronunciations(Map<String, String> spoken) {
    this.spoken = Map.copyOf(spoken);
  }

  /** The words of {@code pronunciations-en.txt}. */
  public static Pronunciations english() {
    return of(DataFile.lines(Pronunciations.class, "pronunciations-en.txt"));
  }

  /**
   * @param lines a word, =, and how it is spoken; before it those behind which it is, with |
   *     between
   */
  static Pronunciations of(List<String> lines) {
    Map<String, String> spoken = new HashMap<>();
    for (String line : lines) {
      Matcher parts = LINE.matcher(line);
      if (!parts.matches()) throw new IllegalArgumentException("no pronunciation: " + line);
      String word = parts.group("word");
      String before = parts.group("before");
      for (String one : before == null ? List.of("") : List.of(before.split("\\|")))
        if (spoken.put(key(one, word), parts.group("spoken")) != null)
          throw new IllegalArgumentException("twice: " + word);
    }
    return new Pronunciations(spoken);
  }

  private static String key(String before, String word) {
    return (before.isEmpty() ? word : before + " " + word).toLowerCase(Locale.ROOT);
  }

  /**
   * @param before the word in front of it; empty for none
   */
  public Optional<String> of(String before, String word) {
    return Optional.ofNullable(spoken.get(key(before, word)))
        .or(() -> Optional.ofNullable(spoken.get(key("", word))));
  }
}

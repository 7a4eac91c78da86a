package org.carecompanion.speech.tts;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.carecompanion.speech.words.DataFile;

/** Words that voices say wrong, and how to write them so that they are said right. */
public final class Pronunciations {
  private final Map<String, String> spoken;

  private Pronunciations(Map<String, String> spoken) {
    this.spoken = Map.copyOf(spoken);
  }

  /** The words of {@code pronunciations-en.txt}. */
  public static Pronunciations english() {
    return of(DataFile.lines(Pronunciations.class, "pronunciations-en.txt"));
  }

  /**
   * @param lines a word, =, and how it is spoken
   */
  static Pronunciations of(List<String> lines) {
    Map<String, String> spoken = new HashMap<>();
    for (String line : lines) {
      String[] sides = line.split("\\s*=\\s*", 2);
      if (sides.length < 2 || sides[0].isEmpty() || sides[1].isEmpty())
        throw new IllegalArgumentException("no pronunciation: " + line);
      if (spoken.put(sides[0].toLowerCase(Locale.ROOT), sides[1]) != null)
        throw new IllegalArgumentException("twice: " + sides[0]);
    }
    return new Pronunciations(spoken);
  }

  Optional<String> of(String word) {
    return Optional.ofNullable(spoken.get(word.toLowerCase(Locale.ROOT)));
  }
}

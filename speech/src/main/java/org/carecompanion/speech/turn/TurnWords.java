package org.carecompanion.speech.turn;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carecompanion.speech.words.DataFile;

/** The words of a language that rules of turn-taking know, from its data file. */
public final class TurnWords {
  private static final int LONGEST_PHRASE = 3;

  private final Map<String, Set<String>> sections;

  private TurnWords(Map<String, Set<String>> sections) {
    this.sections = sections;
  }

  /** The words of {@code words-en.txt}. */
  public static TurnWords english() {
    return read(DataFile.lines(TurnWords.class, "words-en.txt"));
  }

  static TurnWords read(List<String> lines) {
    Map<String, Set<String>> sections = new HashMap<>();
    Set<String> section = new HashSet<>();
    for (String line : lines) {
      if (line.startsWith("["))
        section =
            sections.computeIfAbsent(line.substring(1, line.indexOf(']')), n -> new HashSet<>());
      else section.add(String.join(" ", Tokens.of(line)));
    }
    return new TurnWords(sections);
  }

  private Set<String> section(String name) {
    return sections.getOrDefault(name, Set.of());
  }

  /** Whether they only show that somebody listens: "mm-hm", "yeah okay". */
  boolean onlyBackchannels(List<String> words) {
    for (int at = 0; at < words.size(); ) {
      int length = phraseAt(words, at);
      if (length == 0) return false;
      at += length;
    }
    return !words.isEmpty();
  }

  private int phraseAt(List<String> words, int at) {
    for (int length = Math.min(LONGEST_PHRASE, words.size() - at); length > 0; length--)
      if (section("backchannels").contains(String.join(" ", words.subList(at, at + length))))
        return length;
    return 0;
  }

  /** Whether one of them is enough to stop us: "wait", "help". */
  boolean anyInterrupts(List<String> words) {
    return words.stream().anyMatch(section("interrupting")::contains);
  }

  boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0)) || section("numbers").contains(word);
  }

  /** Whether a sentence hardly ends with it: "and", "because", "um". */
  boolean isUnfinished(String word) {
    return section("unfinished").contains(word);
  }
}

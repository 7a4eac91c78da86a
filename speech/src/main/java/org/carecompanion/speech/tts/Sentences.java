package org.carecompanion.speech.tts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecompanion.speech.words.DataFile;

/**
 * Splits what is to be said into sentences, so that the first is heard while the others are still
 * being made.
 */
public final class Sentences {
  /** What may end a sentence, what closes behind it, and what begins another. */
  private static final Pattern END =
      Pattern.compile(
          "([.!?\u2026]+)[)\"'\u2019\u201d]*\\s+(?=[(\"'\u2018\u201c]?[\\p{Lu}\\p{N}])");

  private static final Pattern LAST_WORD = Pattern.compile("[\\p{L}\\p{N}.]+$");

  /** Behind abbreviations that are none elsewhere. */
  private static final String BEFORE_A_NUMBER = " #";

  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}");

  private final Set<String> abbreviations;

  private Sentences(Set<String> abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** With the abbreviations of {@code abbreviations-en.txt}. */
  public static Sentences english() {
    return new Sentences(Set.copyOf(DataFile.lines(Sentences.class, "abbreviations-en.txt")));
  }

  /** In order, none blank. */
  public List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    Matcher end = END.matcher(text);
    int from = 0;
    while (end.find()) {
      boolean number = Character.isDigit(text.charAt(end.end()));
      if (isAbbreviation(text.substring(from, end.start()), end.group(1), number)) continue;
      add(sentences, text.substring(from, end.end()));
      from = end.end();
    }
    add(sentences, text.substring(from));
    return sentences;
  }

  private boolean isAbbreviation(String before, String mark, boolean number) {
    Matcher word = LAST_WORD.matcher(before);
    if (!mark.equals(".") || !word.find()) return false;
    String last = word.group().toLowerCase(Locale.ROOT);
    return INITIAL.matcher(word.group()).matches()
        || abbreviations.contains(last)
        || number && abbreviations.contains(last + BEFORE_A_NUMBER);
  }

  private static void add(List<String> sentences, String sentence) {
    if (!sentence.isBlank()) sentences.add(sentence.strip());
  }
}

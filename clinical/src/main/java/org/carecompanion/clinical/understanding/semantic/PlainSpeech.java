package org.carecompanion.clinical.understanding.semantic;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.carecompanion.clinical.understanding.DataFile;

/**
 * Makes different ways to write the same words one: case, marks, fillers and lost apostrophes must
 * not move a sentence, and a recogniser sends none of the marks.
 */
final class PlainSpeech {
  private static final Pattern APOSTROPHES = Pattern.compile("[’‘`]");
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}' ]+");
  private static final Pattern QUOTES = Pattern.compile("(?<![\\p{L}\\p{N}])'|'(?![\\p{L}\\p{N}])");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private final Set<String> fillers;
  private final List<List<String>> fillerPhrases;
  private final Set<String> openers;
  private final Map<String, String> contractions;
  private final Set<String> negators;
  private final Set<String> inability;

  private PlainSpeech(Speech data) {
    fillers = new HashSet<>(data.dropped().words());
    fillerPhrases =
        data.dropped().phrases().stream().map(phrase -> List.of(phrase.split(" ", -1))).toList();
    openers = new HashSet<>(data.dropped().openers());
    contractions = data.contractions();
    negators = new HashSet<>(data.negators());
    inability = new HashSet<>(data.inability());
  }

  private record Speech(
      Dropped dropped,
      Map<String, String> contractions,
      List<String> negators,
      List<String> inability) {}

  private record Dropped(List<String> words, List<String> phrases, List<String> openers) {}

  static PlainSpeech bundled() {
    return new PlainSpeech(DataFile.yaml("exemplars/speech.yaml", new TypeReference<>() {}));
  }

  String of(String words) {
    String letters = words.toLowerCase(Locale.ROOT);
    letters = APOSTROPHES.matcher(letters).replaceAll("'");
    letters = MARKS.matcher(letters).replaceAll(" ");
    letters = QUOTES.matcher(letters).replaceAll(" ").strip();
    List<String> plain = new ArrayList<>();
    for (String word : letters.isEmpty() ? new String[0] : SPACES.split(letters)) {
      if (!fillers.contains(word)) {
        plain.add(contractions.getOrDefault(word, word));
      }
    }
    fillerPhrases.forEach(phrase -> drop(plain, phrase));
    while (plain.size() > 1 && openers.contains(plain.getFirst())) {
      plain.removeFirst();
    }
    return String.join(" ", plain);
  }

  private static void drop(List<String> words, List<String> phrase) {
    for (int at = words.size() - phrase.size(); at >= 0; at--) {
      List<String> here = words.subList(at, at + phrase.size());
      if (here.equals(phrase)) {
        here.clear();
        at = Math.min(at, words.size() - phrase.size() + 1);
      }
    }
  }

  /** Whether something is said not to be so; sentence models are nearly blind to it. */
  boolean denies(String plain) {
    return split(plain).stream().anyMatch(negators::contains);
  }

  /** Whether it says more than that something can't be done, which is a sign as often as not. */
  boolean deniesSurely(String plain) {
    return split(plain).stream()
        .anyMatch(word -> negators.contains(word) && !inability.contains(word));
  }

  /** The words of what {@link #of} made. */
  static List<String> split(String plain) {
    return Arrays.asList(plain.split(" ", -1));
  }
}

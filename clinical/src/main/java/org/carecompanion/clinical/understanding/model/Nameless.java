package org.carecompanion.clinical.understanding.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carecompanion.clinical.understanding.DataFile;

/**
 * Takes out of a turn what may tell who speaks: given names, introductions, birthdays and long
 * numbers. Identity was settled before, so nothing is lost; a quote across such a place proves
 * nothing any more.
 */
final class Nameless {
  private static final String GONE = "…";
  private static final String NAME = "[\\p{L}'’-]+";

  /** A title, a name, maybe a second one. */
  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "\\b(?i:(?:my|the) name(?: is|['’]s)|i['’ ]?a?m called|(this is|it['’]?s|speaking to))"
              + "(?i: mr| mrs| miss| ms| dr)?\\.? ("
              + NAME
              + ")(?: "
              + NAME
              + ")?(?: \\p{Lu}"
              + NAME
              + ")*");

  private static final Pattern BIRTHDAY =
      Pattern.compile("(?i)\\b(?:date of birth|born)\\b[^.?!]*");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d[\\d -]{3,}\\d");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private final Set<String> names;

  private Nameless(Set<String> names) {
    this.names = names;
  }

  static Nameless bundled() {
    Set<String> alsoWords = Set.copyOf(DataFile.lines("names-that-are-words.txt"));
    return new Nameless(
        DataFile.lines("nicknames.tsv").stream()
            .flatMap(line -> Arrays.stream(line.split("[\\t, ]+", -1)))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(name -> name.length() > 1 && !alsoWords.contains(name))
            .collect(Collectors.toSet()));
  }

  String of(String turn) {
    String without = BIRTHDAY.matcher(turn).replaceAll(GONE);
    without = LONG_NUMBER.matcher(without).replaceAll(GONE);
    without = INTRODUCTION.matcher(without).replaceAll(this::introduced);
    return WORD.matcher(without)
        .replaceAll(
            word ->
                names.contains(word.group().toLowerCase(Locale.ROOT))
                    ? GONE
                    : Matcher.quoteReplacement(word.group()));
  }

  /** "This is unbearable" introduces nobody. */
  private String introduced(MatchResult found) {
    String name = found.group(2);
    boolean named =
        found.group(1) == null
            || Character.isUpperCase(name.charAt(0))
            || names.contains(name.toLowerCase(Locale.ROOT));
    return Matcher.quoteReplacement(named ? GONE : found.group());
  }
}

package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two names are one name that a recogniser may write either way: "Stephen" and "Steven",
 * "Nguyen" and "win". Strict: vowels count where they part names ("Maria", "Mario", "Marie"), and
 * what no rule of spelling gives stands in a table ({@code sound-alikes.tsv}).
 */
final class SoundAlike {
  private static final int LEAST_CONSONANTS = 2;

  /** With so many consonants the vowels between them are hardly heard. */
  private static final int MANY_CONSONANTS = 4;

  /** In this order; capitals are sounds that have no letter of their own. */
  private static final List<SpellingRule> RULES =
      List.of(
          SpellingRule.of("[^a-z]", ""),
          SpellingRule.of("^(wr)", "r"),
          SpellingRule.of("^(kn|gn)", "n"),
          SpellingRule.of("^ps", "s"),
          SpellingRule.of("sch|sh", "S"),
          SpellingRule.of("tch|ch", "C"),
          SpellingRule.of("ph", "f"),
          SpellingRule.of("dge|dg", "j"),
          SpellingRule.of("ck|qu|kh", "k"),
          SpellingRule.of("gh(?=[aeiouy])", "g"),
          SpellingRule.of("(?<=[aeiouy])gh", ""),
          SpellingRule.of("th|dt", "t"),
          SpellingRule.of("x", "ks"),
          SpellingRule.of("c(?=[eiy])|z", "s"),
          SpellingRule.of("[cq]", "k"),
          SpellingRule.of("(?<=[aeiouy])h(?![aeiouy])", ""),
          SpellingRule.of("(.)\\1e$", "$1"),
          SpellingRule.of("eau|eaux", "o"),
          SpellingRule.of("ie|ee|ea|ei|ey|y", "i"),
          SpellingRule.of("ai|ay|ae", "e"),
          SpellingRule.of("ou|oo", "u"),
          SpellingRule.of("(.)\\1", "$1"));

  private static final Pattern VOWELS = Pattern.compile("[aeiou]+");

  private static final Pattern BROAD = Pattern.compile("aw|au|ah");

  /** Vowels between the first syllable and the last letter. */
  private static final Pattern INNER = Pattern.compile("(?<=[^aeiou])[aeiou]+(?=[^aeiou])");

  private final List<Set<String>> table;

  SoundAlike() {
    table =
        DataFile.lines("sound-alikes.tsv").stream()
            .map(line -> Set.copyOf(List.of(line.strip().split("\\s+"))))
            .toList();
  }

  /**
   * Strictly: "Christian" is not "Kristen".
   *
   * @param one as said, letters only
   * @param other as expected
   */
  boolean sameGiven(String one, String other) {
    return inTable(one, other) || heard(sound(one), sound(other));
  }

  /** Also where only vowels between many consonants differ: "Hansen" and "Hanson". */
  boolean sameFamily(String one, String other) {
    return inTable(one, other) || heard(withoutInner(sound(one)), withoutInner(sound(other)));
  }

  /** Whether it is a name of the table. */
  boolean knows(String name) {
    return table.stream().anyMatch(names -> names.contains(name));
  }

  private boolean inTable(String one, String other) {
    String said = soft(one);
    return table.stream()
        .filter(names -> names.contains(other))
        .flatMap(Set::stream)
        .anyMatch(name -> name.equals(one) || soft(name).equals(said));
  }

  /** For names of one line, where less can go wrong: "shivawn" is "shivon". */
  private static String soft(String name) {
    return BROAD.matcher(sound(name)).replaceAll("o");
  }

  private static boolean heard(String one, String other) {
    return consonants(one) >= LEAST_CONSONANTS && one.equals(other);
  }

  private static int consonants(String sound) {
    return VOWELS.matcher(sound).replaceAll("").length();
  }

  private static String sound(String name) {
    return SpellingRule.sounds(RULES, name);
  }

  private static String withoutInner(String sound) {
    if (consonants(sound) < MANY_CONSONANTS) {
      return sound;
    }
    var first = VOWELS.matcher(sound);
    int from = first.find() ? first.end() : 0;
    return sound.substring(0, from) + INNER.matcher(sound.substring(from)).replaceAll("");
  }
}

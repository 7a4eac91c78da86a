package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a word may be a name that the recogniser misheard: "kowalchick" for Kowalczyk, "boating"
 * for Boateng. Spellings of many languages become sounds; sounds that ears confuse lie near. Weaker
 * than {@link SoundAlike}: never between two names that are both in common use.
 */
final class NameReach {
  /** Share of the sounds that may be misheard. */
  private static final double NEAR = 0.21;

  /** Put together from pieces, or for a name in common use. */
  private static final double CLOSE = 0.13;

  private static final double OTHER_SOUND = 1.0;
  private static final double OTHER_VOWEL = 0.25;
  private static final double BARELY = 0.2;
  private static final double NO_VOWEL = 0.35;
  private static final double WEAK = 0.5;

  /** Short names differ in every sound: "Lee" and "Lew". */
  private static final int SHORT = 3;

  private static final List<SpellingRule> RULES =
      List.of(
          SpellingRule.of("[^a-z]", ""),
          SpellingRule.of("^wr", "r"),
          SpellingRule.of("^(kn|gn|pn)", "n"),
          SpellingRule.of("^ps", "s"),
          SpellingRule.of("^(n(?=[^aeiouyh])|m(?=b))", ""),
          SpellingRule.of("^ma?c(?=[^aeiouhk])", "mak"),
          SpellingRule.of("eau[xlt]?|eaux", "o"),
          SpellingRule.of("tsch|tch|cz|ch", "C"),
          SpellingRule.of("sch|sz|sh", "S"),
          SpellingRule.of("rz|zh", "Z"),
          SpellingRule.of("tz|ts|dz", "s"),
          SpellingRule.of("dge|dg|dj", "j"),
          SpellingRule.of("ph", "f"),
          SpellingRule.of("bh", "b"),
          SpellingRule.of("kh|ck|qu|q", "k"),
          SpellingRule.of("gh(?=[aeiou])", "g"),
          SpellingRule.of("gh", ""),
          SpellingRule.of("th|dt|dh", "t"),
          SpellingRule.of("x", "ks"),
          SpellingRule.of("c(?=[eiy])|z", "s"),
          SpellingRule.of("c", "k"),
          SpellingRule.of("(?<=[aeo])w(?![aeiouy])", ""),
          SpellingRule.of("w", "v"),
          SpellingRule.of("y(?=[aeou])", "j"),
          SpellingRule.of("(?<=.)h", ""),
          SpellingRule.of("ie|ee|ea|ei|ey|y", "i"),
          SpellingRule.of("ou|oo|ue", "u"),
          SpellingRule.of("ai|ae|oe", "e"),
          SpellingRule.of("au|oa|ao", "o"),
          SpellingRule.of("(.)\\1", "$1"),
          SpellingRule.of("(?<=[^aeiou].{0,9}[^aeiou])e$", ""));

  /** Two sounds and how far apart they are; all others are as far as can be. */
  private static final Map<String, Double> CONFUSED =
      Stream.of(
              "0.2 fv SZ Zs Zj",
              "0.3 dt gk sS CS Cj",
              "0.4 bp bv fp kC sC gj hj jS mn js",
              "0.5 hk lr ts gh")
          .flatMap(NameReach::pairs)
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final SoundAlike sounds;
  private final Set<String> given;
  private final Set<String> family;

  NameReach(SoundAlike sounds) {
    this.sounds = sounds;
    given = names("given-names.txt");
    family = names("family-names.txt");
  }

  private static Set<String> names(String file) {
    return DataFile.lines(file).stream()
        .flatMap(line -> Stream.of(line.strip().split("\\s+")))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<Map.Entry<String, Double>> pairs(String line) {
    String[] words = line.split(" ");
    double apart = Double.parseDouble(words[0]);
    return Stream.of(words)
        .skip(1)
        .flatMap(two -> Stream.of(two, new StringBuilder(two).reverse().toString()))
        .map(two -> Map.entry(two, apart));
  }

  /** Whether it is a whole given name in common use. */
  boolean isGiven(String name) {
    return given.contains(name);
  }

  boolean given(String said, String expected) {
    return !ofOtherSex(said, expected) && reaches(said, expected, given, NEAR);
  }

  /** Amir and Amira, Carlo and Carla. */
  private static boolean ofOtherSex(String said, String expected) {
    return said.endsWith("a") != expected.endsWith("a");
  }

  boolean family(String said, String expected) {
    return reaches(said, expected, family, NEAR);
  }

  /** For what was put together from several words. */
  boolean joined(String said, String expected) {
    return apart(said, expected) <= CLOSE;
  }

  private boolean reaches(String said, String expected, Set<String> common, double limit) {
    if (sounds.sameFamily(said, expected) && !common.contains(said)) {
      return true;
    }
    if (common.contains(said)) {
      return !common.contains(expected) && apart(said, expected) <= CLOSE;
    }
    return apart(said, expected) <= limit;
  }

  /** From 0, the same sounds, to 1. */
  private static double apart(String said, String expected) {
    String one = sound(said);
    String other = sound(expected);
    int longer = Math.max(one.length(), other.length());
    if (Math.min(one.length(), other.length()) < 2 || !sameStart(one, other)) {
      return OTHER_SOUND;
    }
    double cost = cost(one, other);
    return longer <= SHORT && cost > BARELY ? OTHER_SOUND : cost / longer;
  }

  private static boolean sameStart(String one, String other) {
    char first = one.charAt(0);
    char second = other.charAt(0);
    boolean breath = "hj".indexOf(first) >= 0 || "hj".indexOf(second) >= 0;
    return swap(first, second) <= WEAK || breath && (vowel(first) || vowel(second));
  }

  private static String sound(String name) {
    return SpellingRule.sounds(RULES, name);
  }

  private static double cost(String one, String other) {
    double[] row = new double[other.length() + 1];
    for (int n = 1; n <= other.length(); n++) {
      row[n] = row[n - 1] + leave(other, n - 1);
    }
    for (int at = 0; at < one.length(); at++) {
      double diagonal = row[0];
      row[0] += leave(one, at);
      for (int n = 1; n <= other.length(); n++) {
        double above = row[n];
        double swapped = diagonal + swap(one.charAt(at), other.charAt(n - 1));
        row[n] =
            Math.min(swapped, Math.min(above + leave(one, at), row[n - 1] + leave(other, n - 1)));
        diagonal = above;
      }
    }
    return row[other.length()];
  }

  private static double swap(char one, char other) {
    if (one == other) {
      return 0;
    }
    if (vowel(one) && vowel(other)) {
      return OTHER_VOWEL;
    }
    return CONFUSED.getOrDefault("" + one + other, OTHER_SOUND);
  }

  /** Vowels, breaths and what ends a word are easily not heard. */
  private static double leave(String sound, int at) {
    char letter = sound.charAt(at);
    if (vowel(letter)) {
      return NO_VOWEL;
    }
    boolean last = at == sound.length() - 1 && "tdsgr".indexOf(letter) >= 0;
    return last || "hj".indexOf(letter) >= 0 ? WEAK : OTHER_SOUND;
  }

  private static boolean vowel(char letter) {
    return "aeiou".indexOf(letter) >= 0;
  }
}

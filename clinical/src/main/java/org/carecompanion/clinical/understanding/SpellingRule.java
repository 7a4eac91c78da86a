package org.carecompanion.clinical.understanding;

import java.util.List;
import java.util.regex.Pattern;

/** How a spelling sounds; rules are applied one after the other. */
record SpellingRule(Pattern spelling, String sound) {
  static SpellingRule of(String spelling, String sound) {
    return new SpellingRule(Pattern.compile(spelling), sound);
  }

  /** The sounds of a word by all of the rules. */
  static String sounds(List<SpellingRule> rules, String word) {
    String sound = word;
    for (SpellingRule rule : rules) {
      sound = rule.spelling().matcher(sound).replaceAll(rule.sound());
    }
    return sound;
  }
}

package org.carecompanion.telephony.voice;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carecompanion.speech.tts.Pronunciations;

/**
 * Writes phone numbers as they must be heard: "9 1 1", not "nine hundred eleven". Amounts, doses
 * and temperatures stay as they are: voices read them, and know their units. A range of seven
 * digits and more looks like a number and is read like one.
 */
public final class SpokenNumbers {
  private static final Pattern NUMBER = Pattern.compile("\\+?\\(?\\d[\\d ()./-]*\\d");

  private static final Pattern DATE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4}");

  private static final Pattern DECIMAL = Pattern.compile("\\d+\\.\\d+");

  private static final Pattern FIRST_GROUP = Pattern.compile("\\d+");

  private static final Pattern WORD_BEFORE = Pattern.compile("(\\p{L}+)\\s+$");

  /** Fewer are dialed only where the words say so. */
  private static final int FEWEST_DIGITS = 7;

  private static final Pronunciations PRONUNCIATIONS = Pronunciations.english();

  private SpokenNumbers() {}

  public static String digitByDigit(String text) {
    return NUMBER
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    spoken(match.group(), before(text.substring(0, match.start())))));
  }

  private static String before(String text) {
    Matcher word = WORD_BEFORE.matcher(text);
    return word.find() ? word.group(1) : "";
  }

  private static String spoken(String number, String before) {
    if (DATE.matcher(number).matches() || DECIMAL.matcher(number).matches()) return number;
    String digits = number.replaceAll("[^0-9]", "");
    if (digits.length() >= FEWEST_DIGITS || isDialed(before, digits)) return apart(number);
    // "dial 911 (24 hours)": the first of them may be all that is dialed
    return FIRST_GROUP
        .matcher(number)
        .replaceFirst(
            group -> isDialed(before, group.group()) ? apart(group.group()) : group.group());
  }

  /** Emergency and crisis numbers behind a word that says so, as the voices' data has them. */
  private static boolean isDialed(String before, String digits) {
    return PRONUNCIATIONS.of(before, digits).isPresent();
  }

  private static String apart(String number) {
    return FIRST_GROUP
        .matcher(number)
        .results()
        .map(MatchResult::group)
        .map(group -> String.join(" ", group.split("")))
        .reduce((one, next) -> one + ", " + next)
        .orElse(number);
  }
}

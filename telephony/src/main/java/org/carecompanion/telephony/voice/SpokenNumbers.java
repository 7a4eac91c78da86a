package org.carecompanion.telephony.voice;

import java.util.regex.Pattern;

/** Writes phone numbers as they must be heard: "9 1 1", not "nine hundred eleven". */
public final class SpokenNumbers {
  private static final Pattern NUMBER = Pattern.compile("\\+?\\(?\\d[\\d ()./-]*\\d");
  private static final int SHORTEST_NUMBER = 3;

  /** 100.4, or 0 - 10. */
  private static final Pattern AMOUNT = Pattern.compile("\\d+\\.\\d+|\\d{1,2} ?- ?\\d{1,2}");

  private SpokenNumbers() {}

  public static String digitByDigit(String text) {
    return NUMBER.matcher(text).replaceAll(match -> spoken(match.group()));
  }

  private static String spoken(String number) {
    long digits = number.chars().filter(Character::isDigit).count();
    if (digits < SHORTEST_NUMBER || AMOUNT.matcher(number).matches()) return number;
    StringBuilder out = new StringBuilder();
    for (String group : number.split("[^0-9]+")) {
      if (group.isEmpty()) continue;
      if (!out.isEmpty()) out.append(", ");
      out.append(String.join(" ", group.split("")));
    }
    return out.toString();
  }
}

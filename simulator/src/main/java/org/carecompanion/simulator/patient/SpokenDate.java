package org.carecompanion.simulator.patient;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** A date of birth as recognisers write it down, and as it is keyed in. */
final class SpokenDate {
  private static final DateTimeFormatter KEYED = DateTimeFormatter.ofPattern("MMddyyyy", Locale.US);

  private SpokenDate() {}

  /** For example {@code March 4th, 1951}. */
  static String words(LocalDate date) {
    String month = date.getMonth().getDisplayName(TextStyle.FULL, Locale.US);
    int day = date.getDayOfMonth();
    return month + " " + day + ordinal(day) + ", " + date.getYear();
  }

  /** Two digits for the month, two for the day, four for the year. */
  static String digits(LocalDate date) {
    return KEYED.format(date);
  }

  private static String ordinal(int day) {
    if (day / 10 == 1) {
      return "th";
    }
    return switch (day % 10) {
      case 1 -> "st";
      case 2 -> "nd";
      case 3 -> "rd";
      default -> "th";
    };
  }
}

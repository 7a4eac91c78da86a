package org.carecompanion.simulator.twilio;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Twilio writes dates and numbers. */
final class TwilioFormat {
  private static final DateTimeFormatter RFC_2822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.US)
          .withZone(ZoneOffset.UTC);
  private static final Pattern NORTH_AMERICA = Pattern.compile("\\+1(\\d{3})(\\d{3})(\\d{4})");

  private TwilioFormat() {}

  /** For example {@code Tue, 31 Aug 2010 20:36:28 +0000}. */
  static String date(Instant instant) {
    return RFC_2822.format(instant);
  }

  /** For example {@code (212) 555-0142}. */
  static String formatted(String number) {
    Matcher parts = NORTH_AMERICA.matcher(number);
    return parts.matches()
        ? "(" + parts.group(1) + ") " + parts.group(2) + "-" + parts.group(3)
        : number;
  }
}

package org.carecompanion.adminui.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * Dates and times as the console writes them: the month in letters, the year in four digits (after
 * the NHS clinical date standard), in the hospital's zone; where the patient is the subject, in the
 * patient's zone first.
 */
public record Moments(ZoneId zone, Clock clock) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("h:mm a", Locale.US);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("h:mm:ss", Locale.US);
  private static final DateTimeFormatter DAY_TIME =
      DateTimeFormatter.ofPattern("EEE h:mm a", Locale.US);
  private static final DateTimeFormatter FULL =
      DateTimeFormatter.ofPattern("MMM d, yyyy, h:mm a z", Locale.US);

  public static String date(LocalDate day) {
    return DATE.format(day);
  }

  public String date(Instant at) {
    return DATE.format(at.atZone(zone));
  }

  public String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  /** 1:58:02, for turns of a call, which are seconds apart. */
  public String seconds(Instant at) {
    return SECONDS.format(at.atZone(zone));
  }

  /** Today the time, this week day and time, otherwise the date. */
  public String brief(Instant at) {
    ZonedDateTime then = at.atZone(zone);
    long days = Math.abs(ChronoUnit.DAYS.between(then.toLocalDate(), today()));
    if (days == 0) return TIME.format(then);
    return days < 7 ? DAY_TIME.format(then) : DATE.format(then);
  }

  /** With date and zone: for tooltips, and wherever "when exactly" matters. */
  public String full(Instant at) {
    return FULL.format(at.atZone(zone));
  }

  /** The patient's time first, then ours if it differs: "12:58 PM Central (1:58 PM here)". */
  public String there(Instant at, ZoneId theirs) {
    String there = TIME.format(at.atZone(theirs));
    String here = time(at);
    if (there.equals(here)) return here;
    return Texts.of("time.both", there, zoneName(theirs), here);
  }

  /** "Central": the zone's everyday name without "Time". */
  public static String zoneName(ZoneId zone) {
    return zone.getDisplayName(TextStyle.FULL_STANDALONE, Locale.US)
        .replaceAll(" (Standard )?Time$", "");
  }

  public LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  public Instant now() {
    return clock.instant();
  }

  /** "4 min ago" under an hour, otherwise {@link #brief}. */
  public String ago(Instant at) {
    long minutes = ChronoUnit.MINUTES.between(at, now());
    if (minutes >= 60) return brief(at);
    return minutes < 1 ? Texts.of("time.just_now") : Texts.of("time.ago", minutes);
  }

  /** What is left until a deadline ("3:12", "18 min", "3 h"), or how late it is. */
  public String left(Instant deadline) {
    long seconds = ChronoUnit.SECONDS.between(now(), deadline);
    if (seconds < 0) return Texts.of("time.late", span(-seconds));
    return seconds < 600 ? clockFace(seconds) : span(seconds);
  }

  public static int age(LocalDate born, LocalDate on) {
    return Period.between(born, on).getYears();
  }

  /** "3 min 41 s". */
  public static String duration(long seconds) {
    return seconds < 60
        ? Texts.of("time.seconds", seconds)
        : Texts.of("time.minutes_seconds", seconds / 60, seconds % 60);
  }

  /** "0.7 s", for waits that are felt. */
  public static String tenths(Duration wait) {
    if (wait.toMillis() < 50) return Texts.of("time.under_a_tenth");
    return Texts.of("time.seconds", String.format(Locale.US, "%.1f", wait.toMillis() / 1000.0));
  }

  static String clockFace(long seconds) {
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  private static String span(long seconds) {
    if (seconds < 3600) return Texts.of("time.minutes", Math.max(1, seconds / 60));
    if (seconds < 48 * 3600) return Texts.of("time.hours", seconds / 3600);
    return Texts.of("time.days", seconds / 86400);
  }
}

package org.carecompanion.adminui.protocol;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.protocol.Protocol;
import org.carecompanion.clinical.protocol.Question.Days;

/** The days worth looking at: those on which calls are placed, or on which something changes. */
final class ReadingDays {
  private ReadingDays() {}

  static List<Integer> of(Protocol protocol, Optional<Integer> chosen) {
    TreeSet<Integer> days = new TreeSet<>(protocol.guidance().callDays());
    protocol.questions().stream().flatMap(question -> edges(question.days())).forEach(days::add);
    chosen.ifPresent(days::add);
    return List.copyOf(days);
  }

  private static Stream<Integer> edges(Days days) {
    return Stream.of(days.from(), days.to()).filter(day -> day > 0 && day < Integer.MAX_VALUE);
  }

  /** Such as "day 3 to 14". */
  static String inWords(Days days) {
    if (days.equals(Days.ALWAYS)) return Texts.of("protocol.every_day");
    if (days.to() == Integer.MAX_VALUE) return Texts.of("protocol.from_day", days.from());
    return Texts.of("protocol.days", days.from(), days.to());
  }
}

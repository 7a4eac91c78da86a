package org.carecompanion.clinical.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.carecompanion.clinical.understanding.SpokenDate.Result;

/** The dates that a row of numbers can mean. */
record SpokenDateParts(List<Candidate> candidates) {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final int MONTHS = 12;
  private static final int DAYS = 31;

  /**
   * One way to read the numbers; a part that was not said is empty.
   *
   * @param year four digits, or two when the century was left out
   */
  record Candidate(OptionalInt month, OptionalInt day, OptionalInt year) {
    static Candidate of(int month, int day, int year) {
      return new Candidate(OptionalInt.of(month), OptionalInt.of(day), OptionalInt.of(year));
    }

    boolean complete() {
      return month.isPresent() && day.isPresent() && year.isPresent();
    }

    boolean empty() {
      return month.isEmpty() && day.isEmpty() && year.isEmpty();
    }

    boolean possible() {
      return month.orElse(1) >= 1
          && month.orElse(1) <= MONTHS
          && day.orElse(1) >= 1
          && day.orElse(1) <= DAYS;
    }

    boolean fits(LocalDate expected) {
      int said = year.orElse(expected.getYear());
      boolean yearFits = said < 100 ? expected.getYear() % 100 == said : expected.getYear() == said;
      return yearFits
          && month.orElse(expected.getMonthValue()) == expected.getMonthValue()
          && day.orElse(expected.getDayOfMonth()) == expected.getDayOfMonth();
    }
  }

  SpokenDateParts {
    candidates = candidates.stream().filter(one -> !one.empty() && one.possible()).toList();
  }

  /** In this order and no other. */
  static SpokenDateParts monthDayYear(int month, int day, int year) {
    return new SpokenDateParts(List.of(Candidate.of(month, day, year)));
  }

  /** Numbers beside the name of a month: the day first, or the year. */
  static SpokenDateParts withMonth(int month, List<Integer> rest) {
    OptionalInt known = OptionalInt.of(month);
    OptionalInt none = OptionalInt.empty();
    List<Candidate> found = new ArrayList<>();
    if (rest.isEmpty()) {
      found.add(new Candidate(known, none, none));
    }
    for (Part day : small(rest, 0)) {
      if (day.next() == rest.size()) {
        found.add(new Candidate(known, OptionalInt.of(day.value()), none));
      }
      whole(years(rest, day.next()), rest)
          .forEach(year -> found.add(Candidate.of(month, day.value(), year.value())));
    }
    for (Part year : years(rest, 0)) {
      if (year.value() >= FIRST_YEAR && year.next() == rest.size()) {
        found.add(new Candidate(known, none, OptionalInt.of(year.value())));
      }
      if (year.value() >= FIRST_YEAR) {
        whole(small(rest, year.next()), rest)
            .forEach(day -> found.add(Candidate.of(month, day.value(), year.value())));
      }
    }
    return new SpokenDateParts(found);
  }

  /**
   * In numbers alone the month comes first, unless it cannot be one, or a four-digit year leads.
   */
  static SpokenDateParts numbersOnly(List<Integer> numbers) {
    List<Candidate> found = new ArrayList<>();
    twoThenYear(numbers, (first, second, year) -> found.add(Candidate.of(first, second, year)));
    for (Part year : years(numbers, 0)) {
      for (Part month : year.value() < FIRST_YEAR ? List.<Part>of() : small(numbers, year.next())) {
        whole(small(numbers, month.next()), numbers)
            .forEach(day -> found.add(Candidate.of(month.value(), day.value(), year.value())));
      }
      if (year.value() >= FIRST_YEAR && year.next() == numbers.size()) {
        OptionalInt none = OptionalInt.empty();
        found.add(new Candidate(none, none, OptionalInt.of(year.value())));
      }
    }
    boolean monthFirst = found.stream().anyMatch(Candidate::possible);
    return monthFirst ? new SpokenDateParts(found) : dayFirst(numbers);
  }

  /** "The seventeenth of the eighth, eighty five". */
  static SpokenDateParts dayFirst(List<Integer> numbers) {
    List<Candidate> found = new ArrayList<>();
    twoThenYear(numbers, (first, second, year) -> found.add(Candidate.of(second, first, year)));
    return new SpokenDateParts(found);
  }

  private interface Three {
    void accept(int first, int second, int year);
  }

  private static void twoThenYear(List<Integer> numbers, Three take) {
    for (Part first : small(numbers, 0)) {
      for (Part second : small(numbers, first.next())) {
        whole(years(numbers, second.next()), numbers)
            .forEach(year -> take.accept(first.value(), second.value(), year.value()));
      }
    }
  }

  /** "April nineteenth sixty one" is not April 1961. */
  SpokenDateParts withDay() {
    return new SpokenDateParts(candidates.stream().filter(one -> one.day().isPresent()).toList());
  }

  boolean any() {
    return !candidates.isEmpty();
  }

  /** Whether it can be a date with nothing missing. */
  boolean whole() {
    return candidates.stream().anyMatch(Candidate::complete);
  }

  boolean dayAndMonth() {
    return candidates.stream().allMatch(one -> one.month().isPresent() && one.day().isPresent());
  }

  /** Any complete reading that fits holds; a wrong one that no part of speech excuses conflicts. */
  Result compare(LocalDate expected) {
    if (candidates.isEmpty()) {
      return Result.NOT_SAID;
    }
    if (candidates.stream().anyMatch(one -> one.complete() && one.fits(expected))) {
      return Result.HELD;
    }
    return candidates.stream().anyMatch(one -> one.fits(expected)) ? Result.PART : Result.CONFLICT;
  }

  /** A value read from some of the numbers, and the first number behind them. */
  private record Part(int value, int next) {}

  private static Stream<Part> whole(List<Part> parts, List<Integer> numbers) {
    return parts.stream().filter(part -> part.next() == numbers.size());
  }

  /** A day or a month: "fifteen", "oh three", "one five". */
  private static List<Part> small(List<Integer> numbers, int at) {
    List<Part> found = new ArrayList<>();
    int first = at(numbers, at);
    int second = at(numbers, at + 1);
    if (first >= 1 && first <= DAYS) {
      found.add(new Part(first, at + 1));
    }
    boolean pair = first >= 0 && first * 10 <= DAYS && second >= 0 && second <= 9;
    if (pair && first * 10 + second >= 1 && first * 10 + second <= DAYS) {
      found.add(new Part(first * 10 + second, at + 2));
    }
    return found;
  }

  /**
   * "1958", "58", "nineteen fifty eight", "nineteen oh five", "nineteen five", "nineteen hundred
   * five", "one nine five eight", "five eight".
   */
  private static List<Part> years(List<Integer> numbers, int at) {
    List<Part> found = new ArrayList<>();
    int first = at(numbers, at);
    int second = at(numbers, at + 1);
    if (first >= FIRST_YEAR && first <= LAST_YEAR || first >= 10 && first < 100) {
      found.add(new Part(first, at + 1));
    }
    boolean century = first == 19 || first == 20;
    if (century && second >= 1 && second < 100) {
      found.add(new Part(first * 100 + second, at + 2));
    }
    if (century && second == 0 && digit(numbers, at + 2)) {
      found.add(new Part(first * 100 + at(numbers, at + 2), at + 3));
    }
    if (digit(numbers, at) && digit(numbers, at + 1)) {
      found.add(new Part(first * 10 + second, at + 2));
    }
    int four = digits(numbers, at);
    if (four >= FIRST_YEAR && four <= LAST_YEAR) {
      found.add(new Part(four, at + 4));
    }
    return found;
  }

  /** Four single digits as one number, or -1. */
  private static int digits(List<Integer> numbers, int at) {
    int value = 0;
    for (int next = at; next < at + 4; next++) {
      if (!digit(numbers, next)) {
        return -1;
      }
      value = value * 10 + at(numbers, next);
    }
    return value;
  }

  private static boolean digit(List<Integer> numbers, int at) {
    return at(numbers, at) >= 0 && at(numbers, at) <= 9;
  }

  private static int at(List<Integer> numbers, int index) {
    return index < numbers.size() ? numbers.get(index) : -1;
  }
}

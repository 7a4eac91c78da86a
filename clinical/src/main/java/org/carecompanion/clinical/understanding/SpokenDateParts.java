package org.carecompanion.clinical.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.carecompanion.clinical.understanding.SpokenDate.Result;

/** The dates that a row of numbers can mean. */
record SpokenDateParts(List<Candidate> candidates) {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

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
          && month.orElse(1) <= 12
          && day.orElse(1) >= 1
          && day.orElse(1) <= 31;
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

  static SpokenDateParts withMonth(int month, List<Integer> rest) {
    List<Candidate> found = new ArrayList<>();
    OptionalInt known = OptionalInt.of(month);
    if (rest.isEmpty()) {
      found.add(new Candidate(known, OptionalInt.empty(), OptionalInt.empty()));
    } else {
      int last = rest.size() - 1;
      OptionalInt whole = year(rest);
      if (whole.isPresent() && whole.getAsInt() >= FIRST_YEAR) {
        found.add(new Candidate(known, OptionalInt.empty(), whole));
      }
      if (last == 0 && rest.getFirst() <= 31) {
        found.add(new Candidate(known, OptionalInt.of(rest.getFirst()), OptionalInt.empty()));
      }
      year(rest.subList(1, rest.size()))
          .ifPresent(year -> found.add(Candidate.of(month, rest.getFirst(), year)));
      OptionalInt leading = year(rest.subList(0, last));
      if (leading.isPresent() && leading.getAsInt() >= FIRST_YEAR) {
        found.add(Candidate.of(month, rest.get(last), leading.getAsInt()));
      }
    }
    return new SpokenDateParts(found);
  }

  static SpokenDateParts numbersOnly(List<Integer> numbers) {
    List<Candidate> found = new ArrayList<>();
    if (numbers.size() >= 3) {
      year(numbers.subList(2, numbers.size()))
          .ifPresent(year -> found.add(Candidate.of(numbers.get(0), numbers.get(1), year)));
      if (numbers.size() == 3 && numbers.getFirst() >= FIRST_YEAR) {
        found.add(Candidate.of(numbers.get(1), numbers.get(2), numbers.getFirst()));
      }
    }
    OptionalInt year = year(numbers);
    if (found.isEmpty() && year.isPresent() && year.getAsInt() >= FIRST_YEAR) {
      found.add(new Candidate(OptionalInt.empty(), OptionalInt.empty(), year));
    }
    return new SpokenDateParts(found);
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

  /**
   * "1958", "58", "nineteen fifty eight", "nineteen oh five", "nineteen hundred fifty", "1 9 5 8".
   */
  private static OptionalInt year(List<Integer> parts) {
    return switch (parts.size()) {
      case 1 -> alone(parts.getFirst());
      case 2 -> pair(parts.get(0), parts.get(1));
      case 3 ->
          parts.get(1) == 0 && parts.get(2) <= 9
              ? pair(parts.get(0), parts.get(2))
              : OptionalInt.empty();
      case 4 -> digits(parts);
      default -> OptionalInt.empty();
    };
  }

  private static OptionalInt alone(int value) {
    boolean fits = value >= 0 && value < 100 || value >= FIRST_YEAR && value <= LAST_YEAR;
    return fits ? OptionalInt.of(value) : OptionalInt.empty();
  }

  private static OptionalInt pair(int first, int second) {
    if (second < 0 || second >= 100) {
      return OptionalInt.empty();
    }
    return switch (first) {
      case 19, 20 -> OptionalInt.of(first * 100 + second);
      case 1900, 2000 -> OptionalInt.of(first + second);
      case 0 -> second <= 9 ? OptionalInt.of(second) : OptionalInt.empty();
      default -> OptionalInt.empty();
    };
  }

  private static OptionalInt digits(List<Integer> parts) {
    boolean single = parts.stream().allMatch(part -> part <= 9);
    return single
        ? alone(parts.stream().reduce(0, (sum, digit) -> sum * 10 + digit))
        : OptionalInt.empty();
  }
}

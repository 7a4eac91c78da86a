package org.carecompanion.clinical.understanding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carecompanion.clinical.understanding.NumberWords.Number;

/**
 * Compares a spoken date of birth with the expected one: "March fifteenth nineteen fifty eight",
 * "three fifteen fifty-eight", "the 15th of March '58". In numbers alone the month comes first, as
 * in the United States, unless a four-digit year leads.
 */
final class SpokenDate {
  enum Result {
    NOT_SAID,
    /** A month, a day or a year that fits, and nothing that does not. */
    PART,
    HELD,
    CONFLICT
  }

  private static final Map<String, Integer> MONTHS = months();

  private SpokenDate() {}

  private static Map<String, Integer> months() {
    String names =
        "january jan february feb march mar april apr may may june jun july jul august aug"
            + " september sept october oct november nov december dec";
    List<String> list = List.of(names.split(" "));
    return list.stream()
        .distinct()
        .collect(Collectors.toMap(name -> name, name -> list.indexOf(name) / 2 + 1));
  }

  /** Eight digits, month first, as the keypad asks for them. */
  static Result keyed(String digits, LocalDate expected) {
    if (digits.length() != 8) {
      return Result.NOT_SAID;
    }
    return new SpokenDateParts(eight(digits)).compare(expected);
  }

  /** The whole turn as one date, or else each sentence: some say it twice, in two ways. */
  static Result compare(Words words, LocalDate expected) {
    Result whole = compareWhole(words, expected);
    List<Words> sentences = words.sentences();
    if (whole != Result.NOT_SAID || sentences.size() < 2) {
      return whole;
    }
    List<Result> each = sentences.stream().map(one -> compareWhole(one, expected)).toList();
    if (each.contains(Result.CONFLICT)) {
      return Result.CONFLICT;
    }
    return each.contains(Result.HELD) ? Result.HELD : Result.NOT_SAID;
  }

  private static Result compareWhole(Words words, LocalDate expected) {
    List<Number> numbers =
        NumberWords.in(words).stream().filter(number -> !idiom(words, number)).toList();
    List<Integer> months = monthsIn(words, numbers);
    if (months.size() > 1) {
      return Result.CONFLICT;
    }
    if (months.size() == 1) {
      return SpokenDateParts.withMonth(months.getFirst(), values(numbers)).compare(expected);
    }
    Optional<String> digits = eightDigits(numbers);
    return digits
        .map(found -> new SpokenDateParts(eight(found)))
        .orElseGet(() -> SpokenDateParts.numbersOnly(values(numbers)))
        .compare(expected);
  }

  private static List<SpokenDateParts.Candidate> eight(String digits) {
    return List.of(
        SpokenDateParts.Candidate.of(
            Integer.parseInt(digits.substring(0, 2)),
            Integer.parseInt(digits.substring(2, 4)),
            Integer.parseInt(digits.substring(4))));
  }

  /** Where words of a date stand, so that the reader of names can leave them out. */
  static boolean isDateWord(Words words, int at) {
    return MONTHS.containsKey(words.form(at))
        || NumberWords.in(words).stream()
            .anyMatch(number -> number.span().overlaps(new Span(at, at)));
  }

  /** "One second", "just a second" are no numbers. */
  private static boolean idiom(Words words, Number number) {
    int at = number.span().first();
    return words.form(at).equals("second")
            && at > 0
            && List.of("a", "one").contains(words.form(at - 1))
        || words.form(at).equals("one")
            && at + 1 < words.size()
            && words.form(at + 1).equals("second")
        || List.of("o", "oh").contains(words.form(at)) && !follows(words, at);
  }

  /** "Oh" is a zero only behind a number: "nineteen oh five", not "oh, March fifth". */
  private static boolean follows(Words words, int at) {
    return NumberWords.in(words).stream().anyMatch(number -> number.span().last() == at - 1);
  }

  /** "May" and "mar" are months only beside a number: "may I ask who is calling". */
  private static List<Integer> monthsIn(Words words, List<Number> numbers) {
    List<Integer> months = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      Integer month = MONTHS.get(words.form(at));
      boolean sure = words.form(at).length() > 3;
      int here = at;
      boolean beside =
          numbers.stream()
              .anyMatch(
                  n ->
                      Math.abs(n.span().first() - here) <= 2
                          || Math.abs(n.span().last() - here) <= 2);
      if (month != null && (sure || beside)) {
        months.add(month);
      }
    }
    return months.stream().distinct().toList();
  }

  private static List<Integer> values(List<Number> numbers) {
    return numbers.stream().map(Number::value).toList();
  }

  /** "Zero three one five one nine five eight", or 03151958 in one. */
  private static Optional<String> eightDigits(List<Number> numbers) {
    String joined =
        numbers.stream()
            .map(
                number ->
                    number.digits().isEmpty() ? String.valueOf(number.value()) : number.digits())
            .collect(Collectors.joining());
    boolean single =
        numbers.size() == 8 && numbers.stream().allMatch(number -> number.value() <= 9);
    boolean whole = numbers.size() == 1 && numbers.getFirst().digits().length() == 8;
    return joined.length() == 8 && (single || whole) ? Optional.of(joined) : Optional.empty();
  }

  /** The date if there is such a day. */
  static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}

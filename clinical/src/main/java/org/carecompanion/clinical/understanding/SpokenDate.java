package org.carecompanion.clinical.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carecompanion.clinical.understanding.NumberWords.Form;
import org.carecompanion.clinical.understanding.NumberWords.Number;

/**
 * Compares a spoken date of birth with the expected one: "March fifteenth nineteen fifty eight",
 * "three fifteen fifty-eight", "the 15th of March '58", "03151958".
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

  /** A number written with so many digits is a whole date. */
  private static final int DATE_DIGITS = 5;

  private static final int KEYED_DIGITS = 8;

  private final PhraseList corrections;
  private final PhraseList others;

  SpokenDate(IdentityWords words) {
    corrections = words.phrases("corrections");
    others = words.phrases("other_numbers");
  }

  private static Map<String, Integer> months() {
    String names =
        "january jan february feb march mar april apr may may june jun july jul august aug"
            + " september sept october oct november nov december dec";
    List<String> list = List.of(names.split(" "));
    Map<String, Integer> months =
        list.stream()
            .distinct()
            .collect(Collectors.toMap(name -> name, name -> list.indexOf(name) / 2 + 1));
    months.putAll(Map.of("febuary", 2, "feburary", 2, "sep", 9));
    return months;
  }

  /** Eight digits, month first, as the keypad asks for them. */
  static Result keyed(String digits, LocalDate expected) {
    if (digits.length() != KEYED_DIGITS) {
      return Result.NOT_SAID;
    }
    return SpokenDateParts.monthDayYear(
            Integer.parseInt(digits.substring(0, 2)),
            Integer.parseInt(digits.substring(2, 4)),
            Integer.parseInt(digits.substring(4)))
        .compare(expected);
  }

  /** What was said last, if the speaker corrected himself. */
  Result compare(Words words, LocalDate expected) {
    Optional<Span> correction =
        corrections.spans(words).stream()
            .filter(cue -> cue.first() > 0 && cue.last() + 1 < words.size())
            .max(Comparator.comparingInt(Span::last));
    Result corrected =
        correction.map(cue -> corrected(words, cue, expected)).orElse(Result.NOT_SAID);
    return corrected == Result.NOT_SAID ? compareSentences(words, expected) : corrected;
  }

  /** "The twenty seventh, I mean the twenty eighth of May": one part is taken back, or all. */
  private Result corrected(Words words, Span cue, LocalDate expected) {
    Result after =
        compareSentences(words.part(new Span(cue.last() + 1, words.size() - 1)), expected);
    Optional<Span> takenBack =
        numbers(words).stream()
            .map(Number::span)
            .filter(span -> span.last() < cue.first())
            .reduce((first, last) -> last);
    if (after == Result.HELD || after == Result.CONFLICT || takenBack.isEmpty()) {
      return after;
    }
    Result merged = compareWhole(words.leavingOut(List.of(takenBack.get(), cue)), expected);
    return merged == Result.NOT_SAID ? after : merged;
  }

  /** The whole turn as one date, or else each sentence: some say it twice, in two ways. */
  private Result compareSentences(Words words, LocalDate expected) {
    Result whole = compareWhole(words, expected);
    List<Words> sentences = words.sentences();
    if (whole != Result.NOT_SAID || sentences.size() < 2) {
      return whole;
    }
    List<Result> each = sentences.stream().map(one -> compareWhole(one, expected)).toList();
    return Stream.of(Result.CONFLICT, Result.HELD, Result.PART)
        .filter(each::contains)
        .findFirst()
        .orElse(Result.NOT_SAID);
  }

  private Result compareWhole(Words words, LocalDate expected) {
    List<Number> numbers = numbers(words);
    List<Integer> months = monthsIn(words, numbers);
    if (months.size() > 1) {
      return Result.CONFLICT;
    }
    if (months.size() == 1) {
      return SpokenDateParts.withMonth(months.getFirst(), values(numbers)).compare(expected);
    }
    return dayOfMonth(words, numbers)
        ? SpokenDateParts.dayFirst(values(numbers)).compare(expected)
        : SpokenDateParts.numbersOnly(values(numbers)).compare(expected);
  }

  /** "The seventeenth of the eighth". */
  private static boolean dayOfMonth(Words words, List<Number> numbers) {
    return numbers.size() > 1
        && numbers.getFirst().form() == Form.ORDINAL
        && numbers.get(1).form() == Form.ORDINAL
        && words
            .forms()
            .subList(numbers.getFirst().span().last(), numbers.get(1).span().first())
            .contains("of");
  }

  /** Where words of a date stand, so that the reader of names can leave them out. */
  static boolean isDateWord(Words words, int at) {
    return MONTHS.containsKey(words.form(at))
        || NumberWords.in(words).stream()
            .anyMatch(number -> number.span().overlaps(new Span(at, at)));
  }

  /** Numbers that may be parts of a date. */
  private List<Number> numbers(Words words) {
    List<Number> all = NumberWords.in(words);
    List<Span> old = others.spans(NumberedWords.single(words).words());
    List<Integer> ofAge =
        NumberedWords.single(words).places().stream()
            .map(NumberedWords.Place::index)
            .filter(index -> old.stream().anyMatch(new Span(index, index)::overlaps))
            .toList();
    List<Integer> places =
        NumberedWords.single(words).places().stream().map(NumberedWords.Place::index).toList();
    List<Number> kept = new ArrayList<>();
    for (int n = 0; n < all.size(); n++) {
      if (!ofAge.contains(places.get(n)) && !idiom(words, all, all.get(n))) {
        kept.add(all.get(n));
      }
    }
    return kept;
  }

  /** "One second", "just a second" are no numbers; nor is the "o" of "o neil". */
  private static boolean idiom(Words words, List<Number> all, Number number) {
    int at = number.span().first();
    String form = words.form(at);
    if (form.equals("second")) {
      return at > 0 && List.of("a", "one").contains(words.form(at - 1));
    }
    if (form.equals("one")) {
      return at + 1 < words.size() && words.form(at + 1).equals("second");
    }
    return List.of("o", "oh").contains(form) && !beside(all, number.span());
  }

  /** "Oh" is a zero only in front of another number: "nineteen oh five", not "oh, March fifth". */
  private static boolean beside(List<Number> all, Span span) {
    return all.stream().anyMatch(number -> number.span().first() == span.last() + 1);
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

  /** As single digits where leading zeros or the length say that they are some. */
  private static List<Integer> values(List<Number> numbers) {
    List<Integer> values = new ArrayList<>();
    for (Number number : numbers) {
      String digits = number.digits();
      boolean single =
          digits.length() > 1 && digits.startsWith("0") || digits.length() >= DATE_DIGITS;
      if (single) {
        digits.chars().forEach(c -> values.add(c - '0'));
      } else {
        values.add(number.value());
      }
    }
    return values;
  }
}

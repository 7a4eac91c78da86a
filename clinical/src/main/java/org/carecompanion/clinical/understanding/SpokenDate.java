package org.carecompanion.clinical.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

  private static final Set<String> DIGITS =
      Set.of("oh o zero one two three four five six seven eight nine".split(" "));

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
  Result compare(Words said, LocalDate expected) {
    Words words = withDoubles(said);
    return Stream.concat(corrections.spans(words).stream(), denials(words))
        .filter(cue -> cue.first() > 0 && cue.last() + 1 < words.size())
        .filter(cue -> !parts(words.part(new Span(cue.last() + 1, words.size() - 1))).isEmpty())
        .max(Comparator.comparingInt(Span::last))
        .map(cue -> corrected(words, cue, expected))
        .orElseGet(() -> compareAll(words, expected));
  }

  /** "The twenty seventh, no, twenty eighth". */
  private Stream<Span> denials(Words words) {
    List<Span> said = parts(words).stream().map(DateMentions.Part::span).toList();
    return IntStream.range(0, words.size())
        .filter(at -> words.form(at).equals("no"))
        .filter(at -> said.stream().anyMatch(span -> span.last() == at - 1))
        .filter(at -> said.stream().anyMatch(span -> span.first() == at + 1))
        .mapToObj(at -> new Span(at, at));
  }

  /** "Double oh" are two of them. */
  private static Words withDoubles(Words words) {
    Words doubled = words;
    for (int at = 0; at + 1 < words.size(); at++) {
      if (words.form(at).equals("double") && DIGITS.contains(words.form(at + 1))) {
        doubled = doubled.with(List.of(new Span(at, at)), words.form(at + 1));
      }
    }
    return doubled;
  }

  /** "The twenty seventh, I mean the twenty eighth of May": one part is taken back, or all. */
  private Result corrected(Words words, Span cue, LocalDate expected) {
    Words behind = words.part(new Span(cue.last() + 1, words.size() - 1));
    DateMentions after = mentions(behind);
    Optional<Span> takenBack =
        parts(words).stream()
            .filter(part -> part.span().last() < cue.first())
            .filter(part -> part.isMonth() == parts(behind).getFirst().isMonth())
            .map(DateMentions.Part::span)
            .reduce((first, last) -> last);
    if (after.whole() || takenBack.isEmpty()) {
      return after.compare(expected);
    }
    DateMentions merged = mentions(words.leavingOut(List.of(takenBack.get(), cue)));
    return merged.whole() ? merged.compare(expected) : after.compare(expected);
  }

  private Result compareAll(Words words, LocalDate expected) {
    Result said = mentions(words).compare(expected);
    return said != Result.NOT_SAID && doubtful(words) ? Result.PART : said;
  }

  /** "The fourteenth or fifteenth". */
  private boolean doubtful(Words words) {
    List<DateMentions.Part> parts = parts(words);
    return IntStream.range(1, parts.size())
        .anyMatch(
            n ->
                parts.get(n).span().first() - parts.get(n - 1).span().last() == 2
                    && words.form(parts.get(n).span().first() - 1).equals("or"));
  }

  private DateMentions mentions(Words words) {
    return DateMentions.in(words, parts(words));
  }

  private List<DateMentions.Part> parts(Words words) {
    List<Number> numbers = numbers(words);
    return Stream.concat(
            numbers.stream().map(DateMentions.Part::of), monthsIn(words, numbers).stream())
        .sorted(Comparator.comparingInt(part -> part.span().first()))
        .toList();
  }

  /** "The seventeenth of the eighth". */
  static boolean dayOfMonth(Words words, List<Number> numbers) {
    return numbers.size() > 1
        && numbers.getFirst().form() == Form.ORDINAL
        && numbers.get(1).form() == Form.ORDINAL
        && words
            .forms()
            .subList(numbers.getFirst().span().last(), numbers.get(1).span().first())
            .contains("of");
  }

  static boolean isMonth(String form) {
    return MONTHS.containsKey(form);
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
    boolean second = at > 0 && words.form(at - 1).equals(form);
    return List.of("o", "oh").contains(form) && !second && !beside(all, number.span());
  }

  /** "Oh" is a zero only in front of another number: "nineteen oh five", not "oh, March fifth". */
  private static boolean beside(List<Number> all, Span span) {
    return all.stream().anyMatch(number -> number.span().first() == span.last() + 1);
  }

  /** "May" and "mar" are months only beside a number: "may I ask who is calling". */
  private static List<DateMentions.Part> monthsIn(Words words, List<Number> numbers) {
    List<DateMentions.Part> months = new ArrayList<>();
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
        months.add(DateMentions.Part.of(month, at));
      }
    }
    return months;
  }

  /** As single digits where leading zeros or the length say that they are some. */
  static List<Integer> values(List<Number> numbers) {
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

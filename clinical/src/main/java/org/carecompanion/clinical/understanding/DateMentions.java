package org.carecompanion.clinical.understanding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.carecompanion.clinical.understanding.NumberWords.Form;
import org.carecompanion.clinical.understanding.NumberWords.Number;
import org.carecompanion.clinical.understanding.SpokenDate.Result;

/**
 * The dates of a turn, which may say it twice ("03.05.1969, third of May") or have other numbers
 * beside it. Of all ways to part the numbers and months into dates the one is taken that needs the
 * fewest dates and leaves out the fewest numbers.
 */
final class DateMentions {
  private static final int WHOLE = 10;
  private static final int HALF = 14;
  private static final int LEFT_OUT = 20;

  /** Behind a date of nine parts ("zero three one five one nine five eight") nothing belongs. */
  private static final int MOST_PARTS = 9;

  /** A month's name or a number. */
  record Part(Optional<Number> number, int month, Span span) {
    static Part of(Number number) {
      return new Part(Optional.of(number), 0, number.span());
    }

    static Part of(int month, int at) {
      return new Part(Optional.empty(), month, new Span(at, at));
    }

    boolean isMonth() {
      return number.isEmpty();
    }
  }

  /**
   * @param dayFirst how numbers alone read if the day comes first
   * @param named whether it has the name of a month
   */
  private record Mention(SpokenDateParts parts, SpokenDateParts dayFirst, boolean named) {}

  private record Split(int cost, List<Mention> mentions) {
    Split with(int more, Mention mention) {
      List<Mention> all = new ArrayList<>(mentions);
      all.add(mention);
      return new Split(cost + more, all);
    }
  }

  private final List<Mention> mentions;

  private DateMentions(List<Mention> mentions) {
    this.mentions = mentions;
  }

  static DateMentions in(Words words, List<Part> parts) {
    Split[] best = new Split[parts.size() + 1];
    best[0] = new Split(0, List.of());
    for (int end = 1; end <= parts.size(); end++) {
      Split before = Objects.requireNonNull(best[end - 1]);
      best[end] = new Split(before.cost() + LEFT_OUT, before.mentions());
      for (int from = Math.max(0, end - MOST_PARTS); from < end; from++) {
        Mention mention = mention(words, parts.subList(from, end));
        int cost = mention.parts().whole() ? WHOLE : HALF;
        Split split = Objects.requireNonNull(best[from]);
        boolean cheaper = split.cost() + cost < Objects.requireNonNull(best[end]).cost();
        if (mention.parts().any() && cheaper) {
          best[end] = split.with(cost, mention);
        }
      }
    }
    return new DateMentions(Arrays.asList(best).getLast().mentions());
  }

  private static Mention mention(Words words, List<Part> parts) {
    List<Integer> months =
        parts.stream().filter(Part::isMonth).map(Part::month).distinct().toList();
    List<Number> numbers = parts.stream().flatMap(part -> part.number().stream()).toList();
    List<Integer> values = SpokenDate.values(numbers);
    if (months.size() > 1) {
      return new Mention(new SpokenDateParts(List.of()), new SpokenDateParts(List.of()), true);
    }
    if (months.size() == 1) {
      SpokenDateParts read = SpokenDateParts.withMonth(months.getFirst(), values);
      boolean ordinal = numbers.stream().anyMatch(number -> number.form() == Form.ORDINAL);
      SpokenDateParts named = ordinal ? read.withDay() : read;
      return new Mention(named, named, true);
    }
    SpokenDateParts dayFirst = SpokenDateParts.dayFirst(values);
    boolean said = SpokenDate.dayOfMonth(words, numbers);
    return new Mention(said ? dayFirst : SpokenDateParts.numbersOnly(values), dayFirst, false);
  }

  /** Whether one of them is a whole date. */
  boolean whole() {
    return mentions.stream().anyMatch(mention -> mention.parts().whole());
  }

  Result compare(LocalDate expected) {
    boolean named =
        mentions.stream()
            .anyMatch(one -> one.named() && one.parts().dayAndMonth() && fits(one, expected));
    List<Result> each =
        mentions.stream()
            .map(one -> named ? either(one, expected) : one.parts().compare(expected))
            .toList();
    return List.of(Result.CONFLICT, Result.HELD, Result.PART).stream()
        .filter(each::contains)
        .findFirst()
        .orElse(Result.NOT_SAID);
  }

  /** Beside "third of May" the numbers may well have the day first. */
  private static Result either(Mention one, LocalDate expected) {
    Result monthFirst = one.parts().compare(expected);
    return monthFirst == Result.CONFLICT && one.dayFirst().any()
        ? one.dayFirst().compare(expected)
        : monthFirst;
  }

  private static boolean fits(Mention mention, LocalDate expected) {
    return mention.parts().compare(expected) != Result.CONFLICT;
  }
}

package org.carecompanion.clinical.understanding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carecompanion.clinical.understanding.NumberWords.Number;

/**
 * Numbers said in one breath: the parts of one ("thirty eight five"), or a range of several ("four
 * or five", "one eighty to one eighty five").
 *
 * @param parts each end of the range as it was said, at least one
 */
record NumberRun(List<List<Number>> parts, Span span) {
  private static final Set<String> BETWEEN = Set.of("to", "or", "and", "through", "til", "dash");
  private static final Set<String> FILLERS =
      Set.of(
          "a",
          "an",
          "maybe",
          "perhaps",
          "probably",
          "even",
          "like",
          "about",
          "down",
          "up",
          "all",
          "way",
          "the");

  /** "Six or maybe a seven". */
  private static final int MOST_BETWEEN = 3;

  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  NumberRun {
    parts = List.copyOf(parts);
  }

  static NumberRun of(Number number) {
    return new NumberRun(List.of(List.of(number)), number.span());
  }

  /** What counts something; "third" and the "oh" of "oh, four" do not. */
  static List<NumberRun> in(Words words) {
    return of(
        words,
        NumberWords.in(words).stream()
            .filter(number -> number.form() == NumberWords.Form.CARDINAL)
            .filter(number -> !exclamation(words, number))
            .toList());
  }

  /** Those of the numbers that were said in one breath, together. */
  static List<NumberRun> of(Words words, List<Number> numbers) {
    List<NumberRun> runs = new ArrayList<>();
    for (Number number : numbers) {
      int last = runs.size() - 1;
      if (last >= 0 && goesOn(words, runs.get(last).span(), number)) {
        runs.set(last, runs.get(last).with(number));
      } else {
        runs.add(of(number));
      }
    }
    return runs;
  }

  List<Number> numbers() {
    return parts.stream().flatMap(List::stream).toList();
  }

  /** "Oh, four": no zero. */
  private static boolean exclamation(Words words, Number number) {
    int at = number.span().first();
    boolean oh = List.of("o", "oh").contains(words.form(at));
    return oh && (at == 0 || words.gapBefore(at) != Words.Gap.SPACE);
  }

  private static boolean goesOn(Words words, Span before, Number number) {
    int next = before.last() + 1;
    int at = number.span().first();
    for (int between = next; between <= at; between++) {
      if (words.gapBefore(between) != Words.Gap.SPACE) {
        return false;
      }
    }
    List<String> between = words.forms().subList(next, at);
    return between.size() <= MOST_BETWEEN
        && between.stream().allMatch(form -> BETWEEN.contains(form) || FILLERS.contains(form))
        && (between.isEmpty() || between.stream().anyMatch(BETWEEN::contains));
  }

  private NumberRun with(Number number) {
    List<List<Number>> more = new ArrayList<>(parts);
    if (number.span().first() == span.last() + 1) {
      List<Number> joined = new ArrayList<>(more.removeLast());
      joined.add(number);
      more.add(joined);
    } else {
      more.add(List.of(number));
    }
    return new NumberRun(more, new Span(span.first(), number.span().last()));
  }

  /** The upper end, each number as it stands: "four five" is up to five. */
  BigDecimal most() {
    return numbers().stream().map(Number::amount).max(BigDecimal::compareTo).orElseThrow();
  }

  /** "Nine to five": no range, people name the lower end of those first. */
  boolean falls() {
    return parts.size() > 1 && end().compareTo(parts.getFirst().getFirst().amount()) < 0;
  }

  /** Of a change where it ended: "from eight down to three" is 3. */
  BigDecimal end() {
    return parts.getLast().stream().map(Number::amount).max(BigDecimal::compareTo).orElseThrow();
  }

  /** The upper end of what is said in hundreds: "one eighty five" is 185, "one oh two" is 102. */
  BigDecimal mostInHundreds() {
    return parts.stream().map(NumberRun::hundreds).max(BigDecimal::compareTo).orElseThrow();
  }

  /** From the first end to the last: "from one eighty to one eighty five" is 5. */
  BigDecimal rise() {
    return hundreds(parts.getLast()).subtract(hundreds(parts.getFirst()));
  }

  /** The upper end of a temperature: "thirty eight five", "one oh one point eight". */
  BigDecimal mostInDegrees() {
    return parts.stream().map(NumberRun::degrees).max(BigDecimal::compareTo).orElseThrow();
  }

  private static BigDecimal hundreds(List<Number> said) {
    BigDecimal first = said.getFirst().amount();
    if (said.size() == 1 || first.compareTo(BigDecimal.TEN) >= 0) {
      return first;
    }
    BigDecimal rest = said.get(1).amount();
    boolean zero = rest.signum() == 0 && said.size() > 2;
    return first.multiply(HUNDRED).add(zero ? said.get(2).amount() : rest);
  }

  private static BigDecimal degrees(List<Number> said) {
    List<Number> left = said;
    BigDecimal whole = said.getFirst().amount();
    if (whole.compareTo(BigDecimal.ONE) == 0 && said.size() > 1) {
      whole = hundreds(said);
      left =
          said.get(1).amount().signum() == 0
              ? said.subList(2, said.size())
              : said.subList(1, said.size());
    }
    boolean tenths = left.size() > 1 && left.get(1).value() <= 9 && whole.scale() <= 0;
    return tenths ? whole.add(left.get(1).amount().multiply(TENTH)) : whole;
  }
}

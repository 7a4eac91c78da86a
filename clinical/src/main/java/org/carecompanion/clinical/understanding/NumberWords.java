package org.carecompanion.clinical.understanding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The numbers in a turn, in words or digits. "Twenty eight" and "a hundred and one point eight" are
 * one number each, "nineteen fifty eight" are two: what they mean together is for the reader of
 * dates, scores or measures to say.
 */
final class NumberWords {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,8}(st|nd|rd|th)?");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,4}\\.\\d{1,4}");
  private static final List<String> UNITS =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
  private static final List<String> ORDINALS =
      List.of(
          ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                  + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth")
              .split(" "));
  private static final List<String> TENTHS =
      List.of(
          "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
              .split(" "));
  private static final Map<String, Integer> OTHERS =
      Map.of("oh", 0, "o", 0, "nought", 0, "fourty", 40, "ninty", 90);
  private static final int HUNDRED = 100;

  /** Alone too: "a thousand". */
  private static final Map<String, Integer> LARGE = Map.of("thousand", 1000, "million", 1_000_000);

  /** "Four" counts, "fourth" tells a place in a row. */
  enum Form {
    CARDINAL,
    ORDINAL
  }

  /** What one word tells. */
  private record Spoken(int value, Form form) {}

  private static final Map<String, Spoken> SPOKEN = spoken();

  private static Map<String, Spoken> spoken() {
    Map<String, Spoken> all = new HashMap<>();
    for (int at = 0; at < UNITS.size(); at++) {
      all.put(ORDINALS.get(at), new Spoken(at, Form.ORDINAL));
      all.put(UNITS.get(at), new Spoken(at, Form.CARDINAL));
    }
    for (int at = 0; at < TENS.size(); at++) {
      all.put(TENTHS.get(at), new Spoken((at + 2) * 10, Form.ORDINAL));
      all.put(TENS.get(at), new Spoken((at + 2) * 10, Form.CARDINAL));
    }
    all.put("hundred", new Spoken(HUNDRED, Form.CARDINAL));
    LARGE.forEach((word, value) -> all.put(word, new Spoken(value, Form.CARDINAL)));
    OTHERS.forEach((word, value) -> all.put(word, new Spoken(value, Form.CARDINAL)));
    return Map.copyOf(all);
  }

  /**
   * @param digits how it was written if in digits, else empty: leading zeros matter in dates
   */
  record Number(BigDecimal amount, Span span, Form form, String digits) {
    /** Rounded up. */
    int value() {
      return amount.setScale(0, RoundingMode.CEILING).intValueExact();
    }

    boolean whole() {
      return amount.stripTrailingZeros().scale() <= 0;
    }

    Number plus(BigDecimal more, int last, Form now) {
      return new Number(amount.add(more), new Span(span.first(), last), now, "");
    }

    Number times(int factor, int last) {
      Span longer = new Span(span.first(), last);
      return new Number(amount.multiply(BigDecimal.valueOf(factor)), longer, form, "");
    }
  }

  private final Words words;

  private NumberWords(Words words) {
    this.words = words;
  }

  static List<Number> in(Words words) {
    NumberWords reader = new NumberWords(words);
    List<Number> numbers = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Number> number = reader.numberAt(at).map(reader::withFraction);
      number.ifPresent(numbers::add);
      at = number.map(found -> found.span().last() + 1).orElse(at + 1);
    }
    return numbers;
  }

  private Optional<Number> numberAt(int at) {
    return simpleAt(at).map(this::withUnit).map(this::withHundred).map(this::withThousand);
  }

  /** Nearly every word of a turn is no number, and this runs for each of them many times. */
  private Optional<Number> simpleAt(int at) {
    String form = words.form(at);
    if (!Character.isDigit(form.charAt(0))) {
      return Optional.ofNullable(SPOKEN.get(form)).map(spoken -> spoken(spoken, at));
    }
    if (DIGITS.matcher(form).matches()) {
      String digits = form.replaceAll("\\D", "");
      Form kind = digits.equals(form) ? Form.CARDINAL : Form.ORDINAL;
      return Optional.of(new Number(new BigDecimal(digits), new Span(at, at), kind, digits));
    }
    if (DECIMAL.matcher(form).matches()) {
      return Optional.of(new Number(new BigDecimal(form), new Span(at, at), Form.CARDINAL, ""));
    }
    return Optional.empty();
  }

  private static Number spoken(Spoken word, int at) {
    return new Number(BigDecimal.valueOf(word.value()), new Span(at, at), word.form(), "");
  }

  /** "Twenty" with "eight" or "eighth". */
  private Number withUnit(Number number) {
    int next = number.span().last() + 1;
    if (!TENS.contains(words.form(number.span().last())) || !adjoins(next)) {
      return number;
    }
    return simpleAt(next)
        .filter(unit -> unit.digits().isEmpty() && unit.value() >= 1 && unit.value() <= 9)
        .map(unit -> number.plus(unit.amount(), next, unit.form()))
        .orElse(number);
  }

  /** "Nineteen hundred and five", "a hundred and one". */
  private Number withHundred(Number number) {
    int next = number.span().last() + 1;
    boolean multiplied = adjoins(next) && words.form(next).equals("hundred");
    boolean alone = words.form(number.span().first()).equals("hundred");
    if (!multiplied && !alone) {
      return number;
    }
    Number hundreds = multiplied ? number.times(HUNDRED, next) : number;
    return withRest(hundreds);
  }

  private Number withThousand(Number number) {
    int next = number.span().last() + 1;
    Integer factor = adjoins(next) ? LARGE.get(words.form(next)) : null;
    return factor == null ? number : withRest(number.times(factor, next));
  }

  /** "… and one", "… one": what is below a hundred behind hundreds or thousands. */
  private Number withRest(Number round) {
    int next = round.span().last() + 1;
    boolean and = adjoins(next) && words.form(next).equals("and");
    int from = and ? next + 1 : next;
    return adjoins(from)
        ? simpleAt(from)
            .map(this::withUnit)
            .filter(rest -> rest.value() < HUNDRED && !zero(rest, and))
            .map(rest -> round.plus(rest.amount(), rest.span().last(), rest.form()))
            .orElse(round)
        : round;
  }

  /** "A hundred, oh": no part of a number. */
  private static boolean zero(Number rest, boolean and) {
    return and && rest.value() == 0;
  }

  /** "… point eight", "… and a half". */
  private Number withFraction(Number number) {
    int next = number.span().last() + 1;
    if (!number.whole() || !adjoins(next)) {
      return number;
    }
    if (words.form(next).equals("point")) {
      return withDecimals(number, next + 1);
    }
    for (List<String> half : List.of(List.of("and", "a", "half"), List.of("and", "half"))) {
      int end = next + half.size();
      if (end <= words.size() && words.forms().subList(next, end).equals(half)) {
        return number.plus(new BigDecimal("0.5"), end - 1, Form.CARDINAL);
      }
    }
    return number;
  }

  private Number withDecimals(Number number, int from) {
    StringBuilder decimals = new StringBuilder("0.");
    int at = from;
    while (adjoins(at) && simpleAt(at).filter(digit -> digit.value() <= 9).isPresent()) {
      decimals.append(simpleAt(at).orElseThrow().value());
      at++;
    }
    return at == from
        ? number
        : number.plus(new BigDecimal(decimals.toString()), at - 1, Form.CARDINAL);
  }

  private boolean adjoins(int at) {
    return at < words.size() && words.gapBefore(at) == Words.Gap.SPACE;
  }
}

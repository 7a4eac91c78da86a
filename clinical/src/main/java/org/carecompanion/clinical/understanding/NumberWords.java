package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers in a turn, in words or digits. "Twenty eight" is one number, "nineteen fifty eight"
 * are two: what they mean together is for the reader of dates or scores to say.
 */
final class NumberWords {
  private static final List<String> UNITS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1),
          Map.entry("second", 2),
          Map.entry("third", 3),
          Map.entry("fifth", 5),
          Map.entry("eighth", 8),
          Map.entry("ninth", 9),
          Map.entry("twelfth", 12),
          Map.entry("twentieth", 20),
          Map.entry("thirtieth", 30));
  private static final Map<String, Integer> OTHERS =
      Map.of("oh", 0, "o", 0, "nought", 0, "fourty", 40);

  /**
   * @param value rounded up when it has decimals
   * @param digits how it was written if in digits, else empty: leading zeros matter in dates
   */
  record Number(int value, Span span, String digits) {}

  private NumberWords() {}

  static List<Number> in(Words words) {
    List<Number> numbers = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Number> number = numberAt(words, at);
      number.ifPresent(numbers::add);
      at = number.map(found -> found.span().last() + 1).orElse(at + 1);
    }
    return numbers;
  }

  private static Optional<Number> numberAt(Words words, int at) {
    String form = words.form(at);
    if (form.matches("\\d{1,8}(st|nd|rd|th)?")) {
      String digits = form.replaceAll("\\D", "");
      return Optional.of(new Number(Integer.parseInt(digits), new Span(at, at), digits));
    }
    if (form.matches("\\d{1,4}\\.\\d{1,4}")) {
      return Optional.of(
          new Number((int) Math.ceil(Double.parseDouble(form)), new Span(at, at), ""));
    }
    Optional<Integer> value = simple(form);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(joined(words, at, value.get()));
  }

  private static Number joined(Words words, int at, int value) {
    int next = at + 1;
    if (TENS.contains(words.form(at)) && next < words.size()) {
      Optional<Integer> unit = simple(words.form(next)).filter(one -> one >= 1 && one <= 9);
      if (unit.isPresent()) {
        return new Number(value + unit.get(), new Span(at, next), "");
      }
    }
    if (next < words.size() && words.form(next).equals("hundred")) {
      return new Number(value * 100, new Span(at, next), "");
    }
    if (next < words.size() && words.form(next).equals("thousand")) {
      return thousands(words, at, value);
    }
    return new Number(value, new Span(at, at), "");
  }

  private static Number thousands(Words words, int at, int value) {
    int next = at + 2;
    if (next < words.size() && words.form(next).equals("and")) {
      next++;
    }
    Optional<Number> rest =
        next < words.size()
            ? numberAt(words, next).filter(number -> number.value() < 100)
            : Optional.empty();
    return rest.map(
            more -> new Number(value * 1000 + more.value(), new Span(at, more.span().last()), ""))
        .orElseGet(() -> new Number(value * 1000, new Span(at, at + 1), ""));
  }

  private static Optional<Integer> simple(String form) {
    if (form.equals("hundred")) {
      return Optional.of(100);
    }
    String cardinal = form.endsWith("th") ? form.substring(0, form.length() - 2) : form;
    int unit = UNITS.indexOf(cardinal);
    if (unit >= 0) {
      return Optional.of(unit);
    }
    int tens = TENS.indexOf(form);
    if (tens >= 0) {
      return Optional.of((tens + 2) * 10);
    }
    return Optional.ofNullable(ORDINALS.getOrDefault(form, OTHERS.get(form)));
  }
}

package org.carecompanion.clinical.understanding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.clinical.understanding.NumberWords.Number;

/**
 * The scale that numbers are on, and where a text speaks of it: "out of ten", "zero being no pain",
 * "7/10". The numbers of the scale itself are never the score.
 *
 * @param top such as 10 or 100; empty when the text does not say
 * @param numbers those that only tell the scale
 * @param rest the text without it, every number as one word
 */
record PainScale(Optional<BigDecimal> top, List<Number> numbers, Words rest) {
  private static final Set<Integer> TOPS = Set.of(5, 10, 20, 100);
  private static final int LOWEST_LEAST = 1;
  private static final int ANCHOR_REACH = 4;

  /** Between a score and the top of its scale: "six over ten". */
  private static final Set<String> PER = Set.of("of", "over", "on", "slash", "outta", "out");

  private static final BigDecimal TEN = BigDecimal.TEN;

  static PainScale in(Words words, PainWords data) {
    NumberedWords single = NumberedWords.single(words);
    List<Number> numbers = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    for (Span span : data.phrases("scale").spans(single.words())) {
      List<Number> inside = single.in(span).stream().flatMap(r -> r.numbers().stream()).toList();
      if (inside.stream().allMatch(PainScale::endOfScale)) {
        numbers.addAll(inside);
        spans.add(span);
      }
    }
    data.phrases("anchor").spans(single.words()).stream()
        .filter(anchor -> spans.stream().anyMatch(span -> continues(span, anchor)))
        .toList()
        .forEach(spans::add);
    NumberWords.in(words).stream()
        .filter(number -> behindSlash(words, number) || behindPer(words, number, data))
        .forEach(numbers::add);
    Optional<BigDecimal> top =
        numbers.stream()
            .map(Number::amount)
            .filter(amount -> TOPS.contains(amount.intValue()))
            .max(BigDecimal::compareTo);
    return new PainScale(top, List.copyOf(numbers), single.words().leavingOut(spans));
  }

  /** "Ten being" … "the worst pain you ever had". */
  private static boolean continues(Span scale, Span anchor) {
    return anchor.first() >= scale.first() && anchor.first() <= scale.last() + ANCHOR_REACH;
  }

  private static boolean endOfScale(Number number) {
    return number.whole() && (TOPS.contains(number.value()) || number.value() <= LOWEST_LEAST);
  }

  /** "7/10": the ten is the scale. */
  private static boolean behindSlash(Words words, Number number) {
    int at = number.span().first();
    return at > 0
        && endOfScale(number)
        && words.quote(new Span(at - 1, at)).matches("(?s).*\\d\\s*/\\s*\\d+");
  }

  /** "Six over ten": a number or what sounds like one, then the top of its scale. */
  private static boolean behindPer(Words words, Number number, PainWords data) {
    int per = number.span().first() - 1;
    if (per < 1 || !TOPS.contains(number.value()) || !PER.contains(words.form(per))) {
      return false;
    }
    Span before = new Span(per - 1, per - 1);
    return data.soundsLike().containsKey(words.form(per - 1))
        || NumberWords.in(words).stream().anyMatch(other -> other.span().overlaps(before));
  }

  /** This scale, or the other one where this text does not say. */
  PainScale or(PainScale other) {
    return new PainScale(top.or(other::top), numbers, rest);
  }

  /** Whether the scale follows directly behind: "six out of ten". */
  boolean follows(Words words, Span span) {
    return numbers.stream()
        .map(number -> number.span().first())
        .anyMatch(
            at ->
                at == span.last() + 1
                    || at > span.last() + 2
                        && at <= span.last() + 4
                        && words.form(span.last() + 1).equals("out")
                    || at == span.last() + 2 && PER.contains(words.form(at - 1)));
  }

  /** On the scale from 0 to 10, rounded up; more than the most is the most. */
  int toTen(BigDecimal amount) {
    BigDecimal most = top.orElse(TEN);
    BigDecimal scaled = amount.multiply(TEN).divide(most, 4, RoundingMode.HALF_UP);
    return scaled.min(TEN).setScale(0, RoundingMode.CEILING).intValueExact();
  }

  boolean exceededBy(BigDecimal amount) {
    return amount.compareTo(top.orElse(TEN)) > 0;
  }
}

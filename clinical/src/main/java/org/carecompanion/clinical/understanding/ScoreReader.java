package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.carecompanion.clinical.understanding.Expected.PainMeasure;
import org.carecompanion.clinical.understanding.NumberWords.Number;

/**
 * Reads pain from 0 to 10. A range gives its upper end and more than ten gives ten (clinical.md 2.5
 * rows 24, 26): towards the alert, never away from it.
 */
final class ScoreReader {
  private static final int MOST = 10;

  private final Map<String, List<String>> lists;
  private final PhraseList scale;
  private final PhraseList noPain;
  private final PhraseList same;
  private final PhraseList vague;

  ScoreReader() {
    lists = DataFile.yaml("scores.yaml", new TypeReference<>() {});
    scale = phrases("scale");
    noPain = phrases("no_pain");
    same = phrases("same");
    vague = phrases("vague");
  }

  private PhraseList phrases(String name) {
    return PhraseList.of(words(name));
  }

  private List<String> words(String name) {
    return Objects.requireNonNull(lists.get(name), () -> "scores.yaml has no " + name);
  }

  static Answer keyed(String digits) {
    boolean score = digits.matches("\\d{1,2}") && Integer.parseInt(digits) <= MOST;
    return score
        ? new Answer.Score(Integer.parseInt(digits), digits)
        : new Answer.NotUnderstood(digits);
  }

  Optional<Answer> read(Words words, PainMeasure measure) {
    List<Number> numbers =
        afterCorrection(
            words,
            NumberWords.in(words).stream().filter(number -> isScore(words, number)).toList());
    if (!numbers.isEmpty()) {
      List<Number> meant = measure == PainMeasure.NOW ? now(words, numbers) : numbers;
      int most = meant.stream().mapToInt(Number::value).max().orElseThrow();
      return Optional.of(new Answer.Score(Math.min(MOST, most), words.quote()));
    }
    if (noPain.standIn(words)) {
      return Optional.of(new Answer.Score(0, words.quote()));
    }
    if (same.standIn(words)) {
      return Optional.of(new Answer.SameScore(words.quote()));
    }
    return vague.standIn(words) ? Optional.of(new Answer.Unsure(words.quote())) : Optional.empty();
  }

  private boolean isScore(Words words, Number number) {
    Span span = number.span();
    if (scale.spans(words).stream().anyMatch(span::overlaps) || slashBefore(words, span)) {
      return false;
    }
    boolean unit =
        span.last() + 1 < words.size() && words("units").contains(words.form(span.last() + 1));
    boolean pronoun =
        words.form(span.first()).equals("one")
            && span.first() > 0
            && words("pronoun_before_one").contains(words.form(span.first() - 1));
    return !unit && !pronoun && !clauseHas(words, span, "other_subjects");
  }

  /** "7/10": the ten is the scale. */
  private static boolean slashBefore(Words words, Span span) {
    return span.first() > 0
        && words.quote(new Span(span.first() - 1, span.first())).matches("(?s).*\\d\\s*/\\s*\\d+");
  }

  /** "Six, no wait, I mean four" takes the six back. */
  private List<Number> afterCorrection(Words words, List<Number> numbers) {
    int from =
        PhraseList.of(words("corrections")).spans(words).stream()
            .mapToInt(Span::last)
            .max()
            .orElse(-1);
    List<Number> later = numbers.stream().filter(number -> number.span().first() > from).toList();
    return later.isEmpty() ? numbers : later;
  }

  /** Of several numbers those said about now; what was, or is when moving, counts only alone. */
  private List<Number> now(Words words, List<Number> numbers) {
    List<Number> current = only(numbers, number -> clauseHas(words, number.span(), "now"));
    return only(current, number -> !clauseHas(words, number.span(), "not_now"));
  }

  private static List<Number> only(List<Number> numbers, Predicate<Number> which) {
    List<Number> some = numbers.stream().filter(which).toList();
    return some.isEmpty() ? numbers : some;
  }

  private boolean clauseHas(Words words, Span span, String list) {
    Set<String> wanted = Set.copyOf(words(list));
    int first = span.first();
    while (first > 0 && !clauseStarts(words, first)) {
      first--;
    }
    int last = span.last();
    while (last + 1 < words.size() && !clauseStarts(words, last + 1)) {
      last++;
    }
    return words.forms().subList(first, last + 1).stream().anyMatch(wanted::contains);
  }

  private static boolean clauseStarts(Words words, int at) {
    return words.gapBefore(at) != Words.Gap.SPACE
        || Set.of("but", "and", "though", "then").contains(words.form(at));
  }
}

package org.carecompanion.clinical.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carecompanion.clinical.understanding.MeasureWords.Line;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.finding.Quantity;

/**
 * Reads what was measured or counted: temperatures, weights, hours. How people say such things is
 * data ({@code measures.yaml}); which number is too high is not known here. Of several readings of
 * one kind the first way of saying it in the file counts, and of that one the first said.
 */
final class MeasureReader {
  /** How many words around a number may say when or whether it was so. */
  private static final int REACH = 7;

  private final MeasureWords data = new MeasureWords();

  List<Measure> read(Asked asked, Words words) {
    NumberedWords numbered = NumberedWords.of(words);
    Words question = Words.of(asked.wording());
    List<Measure> found = new ArrayList<>();
    for (Line line : data.lines()) {
      if (isAbout(line, question)) {
        read(line, numbered).stream()
            .filter(measure -> found.stream().noneMatch(known -> known.kind() == measure.kind()))
            .forEach(found::add);
      }
    }
    return found;
  }

  private static boolean isAbout(Line line, Words question) {
    return line.question().isEmpty()
        || line.question().stream().anyMatch(phrase -> !phrase.in(question).isEmpty());
  }

  private List<Measure> read(Line line, NumberedWords numbered) {
    Words folded = numbered.words();
    return line.phrases().spans(folded).stream()
        .flatMap(
            span ->
                amount(line, numbered, span)
                    .map(quantity -> measure(line, folded, span, quantity))
                    .stream())
        .toList();
  }

  private Measure measure(Line line, Words folded, Span span, Quantity quantity) {
    Measure.Kind kind = kind(line, folded, span);
    return new Measure(kind, quantity, status(kind, folded, span), folded.quote(span));
  }

  private Measure.Kind kind(Line line, Words folded, Span span) {
    if (line.kind() != Measure.Kind.WEIGHT_GAIN) {
      return line.kind();
    }
    if (near(folded, span, "in_a_day")) {
      return Measure.Kind.WEIGHT_GAIN_IN_A_DAY;
    }
    return near(folded, span, "in_a_week") ? Measure.Kind.WEIGHT_GAIN_IN_A_WEEK : line.kind();
  }

  private FindingStatus status(Measure.Kind kind, Words folded, Span span) {
    if (before(folded, span, "conditional")) {
      return FindingStatus.CONDITIONAL;
    }
    if (before(folded, span, "other_person")) {
      return FindingStatus.OTHER_PERSON;
    }
    if (kind.mayBeDenied() && before(folded, span, "not_so")) {
      return FindingStatus.ABSENT;
    }
    if (kind.mayBePast() && near(folded, span, "past")) {
      return FindingStatus.HISTORICAL;
    }
    return near(folded, span, "roughly") ? FindingStatus.UNCERTAIN : FindingStatus.PRESENT;
  }

  /** In front of the number, also inside the phrase: "temperature never above 99". */
  private boolean before(Words words, Span span, String list) {
    Span around = around(words, span);
    return data.cues(list).spans(words).stream()
        .anyMatch(cue -> cue.first() >= around.first() && cue.first() < span.last());
  }

  private boolean near(Words words, Span span, String list) {
    return data.cues(list).spans(words).stream().anyMatch(around(words, span)::overlaps);
  }

  /** The words near a phrase, of its own sentence. */
  private static Span around(Words words, Span span) {
    int first = span.first();
    while (first > Math.max(0, span.first() - REACH)
        && words.gapBefore(first) != Words.Gap.SENTENCE) {
      first--;
    }
    int last = span.last();
    while (last < Math.min(words.size() - 1, span.last() + REACH)
        && words.gapBefore(last + 1) != Words.Gap.SENTENCE) {
      last++;
    }
    return new Span(first, last);
  }

  /** The number in the phrase, or the one the phrase stands for itself: "threw up twice". */
  private static Optional<Quantity> amount(Line line, NumberedWords numbered, Span span) {
    Optional<Quantity> fixed = line.count().fixed();
    return fixed.isPresent() ? fixed : line.count().of(numbered.in(span));
  }
}

package org.carecompanion.clinical.understanding;

import com.fasterxml.jackson.core.type.TypeReference;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carecompanion.domain.finding.Quantity;
import org.carecompanion.domain.finding.Unit;
import org.jspecify.annotations.Nullable;

/** How numbers about the body are said: {@code measures.yaml}. */
final class MeasureWords {
  /** How the parts of a number are put together. */
  enum Parts {
    PLAIN,
    /** "One eighty five" is 185. */
    HUNDREDS,
    /** "Thirty eight five" is 38.5. */
    DEGREES,
    /** "From one eighty to one eighty five" is 5. */
    RISE,
    /** "187 and it was 181" is 6. */
    BACK,
    /** "181 on Monday and 187 today" is 6. */
    FORTH
  }

  /**
   * A unit, and what it can be: 38.5 is Celsius, 101 is Fahrenheit, 7 is neither.
   *
   * @param report what it is reported in, if not in itself: days as hours
   */
  record Scale(Unit unit, BigDecimal least, BigDecimal most, @Nullable Unit report) {
    Optional<Quantity> of(BigDecimal value) {
      return value.compareTo(least) >= 0 && value.compareTo(most) <= 0
          ? Optional.of(new Quantity(value, unit).in(Objects.requireNonNullElse(report, unit)))
          : Optional.empty();
    }
  }

  /**
   * How a number of the phrase is taken.
   *
   * @param place which one, the first is 0
   * @param amount the number itself where the words stand for one: "twice"
   */
  record Count(List<Scale> scales, @Nullable Parts parts, int place, @Nullable BigDecimal amount) {
    /**
     * @param said all numbers of the phrase
     */
    Optional<Quantity> of(List<NumberRun> said) {
      return switch (Objects.requireNonNullElse(parts, Parts.PLAIN)) {
        case PLAIN -> one(said, NumberRun::most);
        case HUNDREDS -> one(said, NumberRun::mostInHundreds);
        case DEGREES -> one(said, NumberRun::mostInDegrees);
        case RISE -> one(said, NumberRun::rise);
        case BACK -> two(said).flatMap(this::quantity);
        case FORTH -> two(said).map(BigDecimal::negate).flatMap(this::quantity);
      };
    }

    private Optional<Quantity> one(List<NumberRun> said, Function<NumberRun, BigDecimal> taken) {
      return said.stream().skip(place).findFirst().map(taken).flatMap(this::quantity);
    }

    /** By how much the first is above the second. */
    private static Optional<BigDecimal> two(List<NumberRun> said) {
      return said.size() < 2
          ? Optional.empty()
          : Optional.of(said.get(0).mostInHundreds().subtract(said.get(1).mostInHundreds()));
    }

    Optional<Quantity> fixed() {
      return Optional.ofNullable(amount).flatMap(this::quantity);
    }

    private Optional<Quantity> quantity(BigDecimal value) {
      return scales.stream().flatMap(scale -> scale.of(value).stream()).findFirst();
    }
  }

  /** What the question must contain, and what answers it. */
  record Answered(List<String> to, List<String> by) {}

  /** One thing that can be measured, and ways to say it. */
  record Row(
      String kind,
      Count count,
      @Nullable List<String> said,
      @Nullable Answered answered,
      @Nullable List<String> except) {}

  private record Data(Map<String, List<String>> cues, List<Row> measures) {}

  /**
   * A row as it is used.
   *
   * @param question what the question must contain; empty when the words say it by themselves
   */
  record Line(Measure.Kind kind, Count count, List<Phrase> question, PhraseList phrases) {}

  private final List<Line> lines;
  private final Map<String, PhraseList> cues = new HashMap<>();

  MeasureWords() {
    Data data = DataFile.yaml("measures.yaml", new TypeReference<>() {});
    data.cues().forEach((name, phrases) -> cues.put(name, PhraseList.of(phrases)));
    lines = data.measures().stream().flatMap(MeasureWords::lines).toList();
  }

  private static Stream<Line> lines(Row row) {
    Measure.Kind kind = Measure.Kind.valueOf(row.kind().toUpperCase(Locale.ROOT));
    List<Phrase> except = Phrase.all(Objects.requireNonNullElse(row.except(), List.of()));
    Stream<Line> said =
        Stream.ofNullable(row.said())
            .map(phrases -> new PhraseList(Phrase.all(phrases), except))
            .map(phrases -> new Line(kind, row.count(), List.of(), phrases));
    Stream<Line> answered =
        Stream.ofNullable(row.answered())
            .map(
                pair ->
                    new Line(
                        kind,
                        row.count(),
                        Phrase.all(pair.to()),
                        new PhraseList(Phrase.all(pair.by()), except)));
    return Stream.concat(said, answered);
  }

  List<Line> lines() {
    return lines;
  }

  PhraseList cues(String name) {
    return Objects.requireNonNull(cues.get(name), () -> "measures.yaml has no " + name);
  }
}

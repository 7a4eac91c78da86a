package org.carecompanion.clinical.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.carecompanion.clinical.understanding.PainNumber.Role;
import org.carecompanion.clinical.understanding.PainNumber.Sign;
import org.carecompanion.clinical.understanding.PolarityReader.Polarity;

/**
 * Reads pain from the pair of question and answer. The question decides what a bare number is:
 * "seven" is the pain now, or at its worst, or none at all when stress was asked about. A number of
 * the question counts only when the answer agrees to it ("nine out of ten?" - "yeah").
 */
final class PainReader {
  private final PainWords data;
  private final PainNumbers numbers;
  private final PolarityReader polarity;

  PainReader(PainWords data, PolarityReader polarity) {
    this.data = data;
    this.numbers = new PainNumbers(data);
    this.polarity = polarity;
  }

  PainReading read(Asked asked, Words answer) {
    PainQuestion asking = PainQuestion.of(asked, data);
    List<PainNumber> offered =
        numbers.in(asking.words(), PainScale.in(asking.words(), data), Optional.empty());
    boolean offers =
        offered.stream().anyMatch(number -> number.sign() != Sign.NONE)
            || !offered.isEmpty() && data.in("question_offers", asking.words());
    PainQuestion question = offers ? asking.rating() : asking;
    Words meant = afterCorrection(answer, question);
    List<PainNumber> said = said(meant, question);
    if (!said.isEmpty()) {
      return reading(question, said, "said");
    }
    if (agrees(answer, question)) {
      return offered.isEmpty() ? PainReading.NONE : reading(question, offered, "agreed");
    }
    boolean none = data.in("no_pain", answer) || !offers && data.in("bare_no", answer);
    return none ? nothing(question, answer) : PainReading.NONE;
  }

  private List<PainNumber> said(Words answer, PainQuestion question) {
    PainScale own = PainScale.in(answer, data);
    List<PainNumber> all =
        numbers.in(answer, own.or(question.scale()), question.body()).stream()
            .filter(number -> !number.is(Role.OTHER))
            .toList();
    boolean aboutPain =
        data.in("pain", question.words())
            || data.in("question_feels", question.words())
            || question.body().isPresent();
    Sign least = aboutPain ? Sign.PUT_LIKE_A_SCORE : Sign.PAIN;
    boolean scaled = !own.numbers().isEmpty();
    return switch (question.kind()) {
      case NO_RATING ->
          all.stream().filter(number -> scaled || number.sign().compareTo(least) >= 0).toList();
      case OTHER_SUBJECT -> all.stream().filter(number -> number.sign() == Sign.PAIN).toList();
      case NOW, WITH_MEDICINE, WITHOUT_MEDICINE, WORST, NOW_AND_WORST, LEAST, PAST -> all;
    };
  }

  /** "Six, no wait, I mean four" takes the six back. */
  private Words afterCorrection(Words words, PainQuestion question) {
    return data.phrases("corrections").spans(words).stream()
        .max(Comparator.comparingInt(Span::last))
        .filter(cue -> cue.last() + 1 < words.size())
        .map(cue -> words.part(new Span(cue.last() + 1, words.size() - 1)))
        .filter(later -> !said(later, question).isEmpty())
        .orElse(words);
  }

  private boolean agrees(Words answer, PainQuestion question) {
    return polarity.read(answer).equals(Set.of(Polarity.YES))
        && !data.in("open_ended", question.words());
  }

  private static PainReading nothing(PainQuestion question, Words answer) {
    OptionalInt zero = OptionalInt.of(0);
    String words = answer.quote();
    return switch (question.kind()) {
      case NOW, WITH_MEDICINE, WITHOUT_MEDICINE, NOW_AND_WORST ->
          new PainReading(zero, zero, "no pain", words);
      case WORST -> new PainReading(OptionalInt.empty(), zero, "no pain", words);
      case LEAST, PAST, OTHER_SUBJECT, NO_RATING -> PainReading.NONE;
    };
  }

  private static PainReading reading(PainQuestion question, List<PainNumber> said, String how) {
    Optional<PainNumber> current = most(current(question, said));
    boolean least = question.kind() == PainQuestion.Kind.LEAST;
    OptionalInt worst =
        said.stream()
            .filter(n -> !n.is(Role.LEAST) && (!least || n.is(Role.NOW, Role.WORST)))
            .mapToInt(PainNumber::highest)
            .max();
    String words = current.or(() -> most(said)).map(PainNumber::words).orElse("");
    String rule = how + " " + question.kind() + current.map(n -> " " + n.role()).orElse("");
    return new PainReading(
        current.map(n -> OptionalInt.of(n.value())).orElse(OptionalInt.empty()),
        worst,
        rule.toLowerCase(Locale.ROOT),
        words);
  }

  private static Optional<PainNumber> most(List<PainNumber> numbers) {
    return numbers.stream().max(Comparator.comparingInt(PainNumber::value));
  }

  /** Those that tell the pain now: of the first kind of which there is any. */
  private static List<PainNumber> current(PainQuestion question, List<PainNumber> said) {
    return order(question.kind()).stream()
        .map(roles -> said.stream().filter(number -> roles.contains(number.role())).toList())
        .filter(some -> !some.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Set<Role>> order(PainQuestion.Kind kind) {
    Set<Role> now = Set.of(Role.NOW);
    Set<Role> plain = Set.of(Role.PLAIN, Role.WITH_MEDICINE, Role.WITHOUT_MEDICINE);
    return switch (kind) {
      case NOW, NOW_AND_WORST -> List.of(now, plain, Set.of(Role.AT_TIMES), Set.of(Role.WAS));
      case WITH_MEDICINE ->
          List.of(
              Set.of(Role.WITH_MEDICINE), now, Set.of(Role.PLAIN), Set.of(Role.AT_TIMES, Role.WAS));
      case WITHOUT_MEDICINE ->
          List.of(
              Set.of(Role.WITHOUT_MEDICINE),
              Set.of(Role.PLAIN),
              now,
              Set.of(Role.AT_TIMES, Role.WAS, Role.WITH_MEDICINE));
      case NO_RATING, OTHER_SUBJECT -> List.of(now, plain, Set.of(Role.WAS));
      case WORST, LEAST, PAST -> List.of(now);
    };
  }
}

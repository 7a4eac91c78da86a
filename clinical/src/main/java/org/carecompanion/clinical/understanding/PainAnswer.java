package org.carecompanion.clinical.understanding;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.carecompanion.clinical.understanding.PainNumber.Role;

/** Which of several numbers answers what was asked. */
final class PainAnswer {
  private PainAnswer() {}

  /**
   * @param how the numbers were told: said, or agreed to
   */
  static PainReading of(PainQuestion question, List<PainNumber> said, String how) {
    Optional<PainNumber> current = most(current(question, said));
    boolean least = question.kind() == PainQuestion.Kind.LEAST;
    OptionalInt worst =
        said.stream()
            .filter(
                n ->
                    !n.is(Role.LEAST)
                        && (said.size() == 1 || !n.is(Role.REPORTED))
                        && (!least || n.is(Role.NOW, Role.WORST)))
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
    Set<Role> now = Set.of(Role.NOW, Role.TODAY);
    Set<Role> earlier = Set.of(Role.EARLIER);
    Set<Role> others = Set.of(Role.REPORTED);
    Set<Role> plain = Set.of(Role.PLAIN, Role.WITH_MEDICINE, Role.WITHOUT_MEDICINE);
    return switch (kind) {
      case NOW, NOW_AND_WORST ->
          List.of(now, plain, earlier, Set.of(Role.AT_TIMES), Set.of(Role.WAS), others);
      case WITH_MEDICINE ->
          List.of(
              Set.of(Role.WITH_MEDICINE), now, Set.of(Role.PLAIN), Set.of(Role.AT_TIMES, Role.WAS));
      case WITHOUT_MEDICINE ->
          List.of(
              Set.of(Role.WITHOUT_MEDICINE),
              Set.of(Role.PLAIN),
              now,
              Set.of(Role.AT_TIMES, Role.WAS, Role.WITH_MEDICINE));
      case NO_RATING, OTHER_SUBJECT, OTHER_NUMBER -> List.of(now, plain, earlier, Set.of(Role.WAS));
      case WORST, LEAST, TRIGGER -> List.of(Set.of(Role.NOW));
      case PAST -> List.of(now, earlier);
    };
  }
}

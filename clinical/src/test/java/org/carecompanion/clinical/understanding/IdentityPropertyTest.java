package org.carecompanion.clinical.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carecompanion.clinical.understanding.IdentityReading.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is said and however: a wrong person is never let in. */
class IdentityPropertyTest {
  /** Everybody with everybody would take a minute. */
  private static final int MEETS_ONE_IN = 5;

  private static final List<String> WAYS =
      List.of(
          "%s, %s",
          "yes hi this is %s and my birthday is %s",
          "it's %s um date of birth uh %s",
          "speaking %s i was born %s are you calling about my appointment");

  private static final List<DateTimeFormatter> DATES =
      Stream.of("MMMM d yyyy", "d MMMM yyyy", "M/d/yyyy", "yyyy-MM-dd", "MMMM d, yy")
          .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.US))
          .toList();

  static Stream<Person> people() {
    return Table.rows("identity.tsv").stream()
        .map(row -> Person.named(row[0], LocalDate.parse(row[1])))
        .distinct();
  }

  private static Stream<String> utterances(String name, LocalDate born) {
    return IntStream.range(0, DATES.size())
        .mapToObj(at -> WAYS.get(at % WAYS.size()).formatted(name, born.format(DATES.get(at))));
  }

  /** One way is enough where people meet many others. */
  private static String utterance(Person person) {
    return utterances(person.fullName(), person.dateOfBirth()).findFirst().orElseThrow();
  }

  private static Verdict verdict(Person expected, String said) {
    return IdentityCheck.shared().read(expected, said).verdict();
  }

  @Test
  void there_are_people_of_many_origins() {
    assertThat(people()).hasSizeGreaterThanOrEqualTo(50);
  }

  @ParameterizedTest
  @MethodSource("people")
  void their_own_name_and_date_match(Person person) {
    assertThat(utterances(person.fullName(), person.dateOfBirth()))
        .allSatisfy(said -> assertThat(verdict(person, said)).as(said).isEqualTo(Verdict.MATCH));
  }

  @ParameterizedTest
  @MethodSource("people")
  void nobody_with_another_date_matches(Person person) {
    List<Person> all = people().toList();
    assertThat(
            IntStream.range(0, all.size())
                .filter(at -> at % MEETS_ONE_IN == all.indexOf(person) % MEETS_ONE_IN)
                .mapToObj(all::get)
                .filter(other -> !other.dateOfBirth().equals(person.dateOfBirth()))
                .map(IdentityPropertyTest::utterance))
        .isNotEmpty()
        .noneMatch(said -> verdict(person, said) == Verdict.MATCH);
  }

  @ParameterizedTest
  @MethodSource("people")
  void another_day_month_or_year_never_matches(Person person) {
    LocalDate born = person.dateOfBirth();
    assertThat(
            Stream.of(
                    born.plusDays(1),
                    born.minusDays(9),
                    born.plusMonths(1),
                    born.plusYears(1),
                    born.minusYears(10))
                .flatMap(date -> utterances(person.fullName(), date)))
        .isNotEmpty()
        .noneMatch(said -> verdict(person, said) == Verdict.MATCH);
  }
}

package org.carecompanion.clinical.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A number is the same number in words and in digits, shouted or with fillers around it. */
class NumberSpellingTest {
  private static final List<String> UNITS =
      List.of(
          ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                  + " fifteen sixteen seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
  private static final List<String> MONTHS =
      List.of(
          ("january february march april may june july august september october november december")
              .split(" "));

  @Property(tries = 80)
  void a_pain_score_is_read_alike(
      @ForAll @IntRange(min = 0, max = 10) int score, @ForAll("sentences") String sentence) {
    String words = sentence.formatted(spelled(score));
    String digits = sentence.formatted(score);
    assertThat(pain(words)).isEqualTo(pain(digits)).isEqualTo(score);
    assertThat(pain(words.toUpperCase(Locale.ROOT))).isEqualTo(score);
    assertThat(pain("um well " + words)).isEqualTo(score);
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of(
        "a %s",
        "I'd say a %s", "it's about %s out of ten", "right now it's a %s", "maybe a %s", "%s");
  }

  private static int pain(String said) {
    Asked asked =
        new Asked(
            "", new Expected.Nothing(), List.of(), "How bad is your pain right now, zero to ten?");
    return Understanding.shared().pain(asked, said).current().orElse(-1);
  }

  @Property(tries = 80)
  void a_temperature_is_read_alike(
      @ForAll @IntRange(min = 97, max = 104) int whole,
      @ForAll @IntRange(min = 0, max = 9) int tenth) {
    String digits = "my temperature is %d.%d".formatted(whole, tenth);
    String words = "my temperature is %s point %s".formatted(spelled(whole), spelled(tenth));
    assertThat(temperature(words)).isEqualTo(temperature(digits)).isNotEmpty();
  }

  private static List<String> temperature(String said) {
    return Understanding.shared().read(Asked.NOTHING, said).measures().stream()
        .filter(measure -> measure.kind() == Measure.Kind.TEMPERATURE)
        .map(measure -> measure.quantity().toString())
        .toList();
  }

  @Property(tries = 80)
  void a_date_of_birth_holds_however_it_is_said(
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 28) int day,
      @ForAll @IntRange(min = 1921, max = 1999) int year) {
    Person person = new Person("Ada", "Byron", LocalDate.of(year, month, day));
    String years = "nineteen " + spelled(year % 100);
    for (String date :
        List.of(
            "%s %s %s".formatted(MONTHS.get(month - 1), spelled(day), years),
            "%s %d %d".formatted(MONTHS.get(month - 1), day, year),
            "%s of %s %s".formatted(spelled(day), MONTHS.get(month - 1), years),
            "%s %s %s".formatted(spelled(month), spelled(day), spelled(year % 100)),
            "%d/%d/%d".formatted(month, day, year),
            "%02d%02d%d".formatted(month, day, year))) {
      assertThat(IdentityCheck.shared().read(person, "ada byron " + date).verdict())
          .as(date)
          .isEqualTo(IdentityReading.Verdict.MATCH);
      Person older = new Person("Ada", "Byron", LocalDate.of(year, month, day).plusYears(1));
      assertThat(IdentityCheck.shared().read(older, "ada byron " + date).verdict())
          .as("another year for " + date)
          .isEqualTo(IdentityReading.Verdict.MISMATCH);
    }
  }

  private static String spelled(int number) {
    if (number >= 100) {
      return number == 100 ? "a hundred" : "a hundred and " + spelled(number - 100);
    }
    if (number < 20) {
      return UNITS.get(number);
    }
    String tens = TENS.get(number / 10 - 2);
    return number % 10 == 0 ? tens : tens + " " + UNITS.get(number % 10);
  }
}

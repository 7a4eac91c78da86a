package org.carecompanion.adminui.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-09-21T17:59:40Z|just now",
        "2026-09-21T17:56:00Z|4 min ago",
        "2026-09-21T16:00:00Z|12:00 PM",
        "2026-09-18T18:05:00Z|Fri 2:05 PM",
        "2026-09-09T18:05:00Z|Sep 9, 2026",
        "2025-09-21T18:00:00Z|Sep 21, 2025"
      })
  void the_longer_ago_the_less_exact(String at, String written) {
    assertThat(Ward.MOMENTS.ago(Instant.parse(at))).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-21T18:03:12Z,3:12",
    "2026-09-21T18:18:30Z,18 min",
    "2026-09-21T21:30:00Z,3 h",
    "2026-09-24T18:30:00Z,3 days",
    "2026-09-21T17:56:00Z,4 min late",
    "2026-09-21T17:59:59Z,1 min late"
  })
  void a_deadline_counts_down_and_then_says_how_late_it_is(String deadline, String written) {
    assertThat(Ward.MOMENTS.left(Instant.parse(deadline))).isEqualTo(written);
  }

  @Test
  void where_the_patient_is_comes_first() {
    assertThat(Ward.MOMENTS.there(Ward.NOW, ZoneId.of("America/Chicago")))
        .isEqualTo("1:00 PM Central (2:00 PM here)");
    assertThat(Ward.MOMENTS.there(Ward.NOW, Ward.HERE)).isEqualTo("2:00 PM");
  }

  @Test
  void the_whole_moment_has_its_zone_and_its_month_in_letters() {
    assertThat(Ward.MOMENTS.full(Ward.NOW)).isEqualTo("Sep 21, 2026, 2:00 PM EDT");
  }

  @Test
  void somebody_is_a_year_older_on_the_birthday() {
    LocalDate born = LocalDate.of(1958, 7, 14);
    assertThat(Moments.age(born, LocalDate.of(2026, 7, 13))).isEqualTo(67);
    assertThat(Moments.age(born, LocalDate.of(2026, 7, 14))).isEqualTo(68);
  }
}

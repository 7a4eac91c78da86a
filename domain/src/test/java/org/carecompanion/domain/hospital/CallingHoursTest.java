package org.carecompanion.domain.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.carecompanion.domain.hospital.CallingHours.Daily;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With the hours of the United States: 9 to 20, on Sundays 12 to 20. */
class CallingHoursTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final CallingHours HOURS = new CallingHours(daily(9, 20), daily(12, 20));

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T08:59:59, false, Friday before nine",
    "2026-11-20T09:00,    true,  Friday at nine",
    "2026-11-20T19:59:59, true,  Friday just before eight in the evening",
    "2026-11-20T20:00,    false, Friday at eight in the evening",
    "2026-11-21T09:00,    true,  Saturday at nine",
    "2026-11-22T09:00,    false, Sunday at nine",
    "2026-11-22T11:59:59, false, Sunday just before noon",
    "2026-11-22T12:00,    true,  Sunday at noon",
    "2026-11-22T20:00,    false, Sunday at eight in the evening",
    "2026-11-20T00:00,    false, midnight"
  })
  void a_call_may_ring(LocalDateTime there, boolean allowed, String when) {
    assertThat(HOURS.allow(there.atZone(NEW_YORK))).as(when).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T10:30,    2026-11-20T10:30, now is as good as any time",
    "2026-11-20T00:00,    2026-11-20T09:00, just after midnight it is this morning",
    "2026-11-20T03:00,    2026-11-20T09:00, at night it is this morning",
    "2026-11-20T23:59:59, 2026-11-21T09:00, just before midnight it is tomorrow",
    "2026-11-20T20:00,    2026-11-21T09:00, in the evening it is tomorrow",
    "2026-11-21T20:00,    2026-11-22T12:00, Saturday evening it is Sunday noon",
    "2026-11-22T20:00,    2026-11-23T09:00, Sunday evening it is Monday at nine",
    "2026-12-31T22:00,    2027-01-01T09:00, over the new year"
  })
  void the_earliest_call(LocalDateTime from, LocalDateTime earliest, String when) {
    assertThat(HOURS.earliest(from.atZone(NEW_YORK))).as(when).isEqualTo(earliest.atZone(NEW_YORK));
  }

  @Test
  void the_clocks_change_between_the_evening_and_the_morning_after() {
    // 8 March 2026 has 23 hours, 1 November 2026 has 25; both are Sundays
    assertThat(HOURS.earliest(at("2026-03-07T21:00")).toInstant())
        .isEqualTo(at("2026-03-07T21:00").toInstant().plusSeconds(14 * 3600));
    assertThat(HOURS.earliest(at("2026-10-31T21:00")).toInstant())
        .isEqualTo(at("2026-10-31T21:00").toInstant().plusSeconds(16 * 3600));
  }

  @Test
  void an_opening_hour_that_the_clock_jumps_over_is_the_moment_after_the_jump() {
    var early = new CallingHours(daily(2, 20), new Daily(LocalTime.of(2, 30), LocalTime.of(20, 0)));
    ZonedDateTime earliest = early.earliest(at("2026-03-08T00:30"));
    assertThat(earliest.toLocalTime()).isEqualTo(LocalTime.of(3, 30));
    assertThat(early.allow(earliest)).isTrue();
  }

  @Test
  void whenever_it_is_asked_the_earliest_call_is_allowed_and_not_in_the_past() {
    for (int hour = 0; hour < 24 * 400; hour++) {
      ZonedDateTime from = at("2026-01-01T00:30").plusHours(hour);
      ZonedDateTime earliest = HOURS.earliest(from);
      assertThat(HOURS.allow(earliest)).as("from " + from).isTrue();
      assertThat(earliest).isAfterOrEqualTo(from);
    }
  }

  private static ZonedDateTime at(String local) {
    return LocalDateTime.parse(local).atZone(NEW_YORK);
  }

  private static Daily daily(int from, int until) {
    return new Daily(LocalTime.of(from, 0), LocalTime.of(until, 0));
  }
}

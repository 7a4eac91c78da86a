package org.carecompanion.domain.hospital;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/** The hours of the day in which a call may ring, by the clock where the patient is. */
record CallingHours(Daily weekdays, Daily sundays) {
  /**
   * @param until the first moment at which it is too late
   */
  record Daily(LocalTime from, LocalTime until) {
    boolean include(LocalTime time) {
      return !time.isBefore(from) && time.isBefore(until);
    }
  }

  boolean allow(ZonedDateTime there) {
    return on(there.toLocalDate()).include(there.toLocalTime());
  }

  ZonedDateTime earliest(ZonedDateTime there) {
    if (allow(there)) return there;
    LocalDate today = there.toLocalDate();
    boolean tooEarly = there.toLocalTime().isBefore(on(today).from());
    LocalDate day = tooEarly ? today : today.plusDays(1);
    return day.atTime(on(day).from()).atZone(there.getZone());
  }

  private Daily on(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? sundays : weekdays;
  }
}

package org.carecompanion.domain.hospital;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.hibernate.annotations.Immutable;

/**
 * What the law and the emergency services of a country fix: numbers to say, hours in which we may
 * call.
 */
@Entity
@Immutable
public class Country {
  @Id private String code;
  private String name;
  private int callingCode;
  private String emergencyNumber;
  private String crisisNumber;
  private LocalTime callFrom;
  private LocalTime callUntil;
  private LocalTime sundayFrom;
  private LocalTime sundayUntil;

  @SuppressWarnings("NullAway.Init")
  protected Country() {}

  /** ISO 3166-1 alpha-2. */
  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  /** Without the plus, such as 1 or 44. */
  public int callingCode() {
    return callingCode;
  }

  public String emergencyNumber() {
    return emergencyNumber;
  }

  public String crisisNumber() {
    return crisisNumber;
  }

  /** Whether a call may ring at this moment, given as the clock shows it where the patient is. */
  public boolean allowsCallAt(ZonedDateTime there) {
    LocalTime time = there.toLocalTime();
    return !time.isBefore(from(there.getDayOfWeek())) && time.isBefore(until(there.getDayOfWeek()));
  }

  /** The first moment, from this one on, at which a call may ring. */
  public ZonedDateTime earliestCall(ZonedDateTime there) {
    if (allowsCallAt(there)) return there;
    boolean today = there.toLocalTime().isBefore(from(there.getDayOfWeek()));
    var day = today ? there.toLocalDate() : there.toLocalDate().plusDays(1);
    return day.atTime(from(day.getDayOfWeek())).atZone(there.getZone());
  }

  private LocalTime from(DayOfWeek day) {
    return day == DayOfWeek.SUNDAY ? sundayFrom : callFrom;
  }

  private LocalTime until(DayOfWeek day) {
    return day == DayOfWeek.SUNDAY ? sundayUntil : callUntil;
  }
}

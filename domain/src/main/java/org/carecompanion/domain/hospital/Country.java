package org.carecompanion.domain.hospital;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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

  @Enumerated(EnumType.STRING)
  private RecordingLaw recordingLaw;

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

  public RecordingLaw recordingLaw() {
    return recordingLaw;
  }

  /** Whether a call may ring at this moment, given as the clock shows it where the patient is. */
  public boolean allowsCallAt(ZonedDateTime there) {
    return hours().allow(there);
  }

  /** The first moment, from this one on, at which a call may ring. */
  public ZonedDateTime earliestCall(ZonedDateTime there) {
    return hours().earliest(there);
  }

  private CallingHours hours() {
    return new CallingHours(
        new CallingHours.Daily(callFrom, callUntil),
        new CallingHours.Daily(sundayFrom, sundayUntil));
  }
}

package org.carecompanion.domain.hospital;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hospital: its country, its clock, the number patients call back, and whether it dials at all
 * now.
 */
@Entity
public class Hospital {
  @Id private UUID id;
  private String name;

  @ManyToOne(fetch = FetchType.EAGER)
  @JoinColumn(name = "country")
  private Country country;

  private String timeZone;
  private String callbackNumber;
  private int idleMinutes = 15;
  private int recordingDays = 30;
  private @Nullable Instant dialingPausedAt;

  @Column(name = "dialing_paused_why")
  private @Nullable String dialingPausedWhy;

  private @Nullable String careTeamEmail;
  private @Nullable String dialingCountries;
  private String dialingKinds = "MOBILE FIXED_LINE";
  private Instant createdAt;
  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Hospital() {}

  public Hospital(HospitalId id, HospitalDetails details, Country country, Instant now) {
    this.id = id.value();
    this.country = country;
    this.createdAt = now;
    this.name = details.name();
    this.timeZone = details.timeZone().getId();
    this.callbackNumber = details.callbackNumber();
  }

  public void change(HospitalDetails details, Country country) {
    this.country = country;
    this.name = details.name();
    this.timeZone = details.timeZone().getId();
    this.callbackNumber = details.callbackNumber();
  }

  public HospitalId id() {
    return new HospitalId(id);
  }

  public String name() {
    return name;
  }

  public Country country() {
    return country;
  }

  public ZoneId timeZone() {
    return ZoneId.of(timeZone);
  }

  /** The number patients are told to call, E.164. */
  public String callbackNumber() {
    return callbackNumber;
  }

  /** Who is told by e-mail that a call ended; nobody when empty. */
  public Optional<String> careTeamEmail() {
    return Optional.ofNullable(careTeamEmail);
  }

  public void tellCareTeam(Optional<String> email) {
    careTeamEmail = email.orElse(null);
  }

  /** After how long without a click staff are signed out. */
  public Duration idleLimit() {
    return Duration.ofMinutes(idleMinutes);
  }

  /** How many days a recording is kept, from the day of its call. */
  public int recordingDays() {
    return recordingDays;
  }

  /**
   * @param days 1 to 3650
   */
  public void keepRecordings(int days) {
    if (days < 1 || days > 3650)
      throw new IllegalArgumentException("recordings are kept for 1 to 3650 days");
    recordingDays = days;
  }

  public Optional<Instant> dialingPausedAt() {
    return Optional.ofNullable(dialingPausedAt);
  }

  public Optional<String> dialingPausedWhy() {
    return Optional.ofNullable(dialingPausedWhy);
  }

  /** Its own country's mobile and fixed lines, unless it was decided otherwise. */
  public Reach reach() {
    return Reach.read(dialingCountries == null ? country.code() : dialingCountries, dialingKinds);
  }

  public void dials(Reach reach) {
    dialingCountries = reach.writtenCountries();
    dialingKinds = reach.writtenKinds();
  }

  public void pauseDialing(String why, Instant now) {
    dialingPausedAt = now;
    dialingPausedWhy = why;
  }

  public void resumeDialing() {
    dialingPausedAt = null;
    dialingPausedWhy = null;
  }
}

package org.carecompanion.domain.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.patient.PhoneNumber;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here. A wrong password is never a lockout, which would let a stranger keep a
 * nurse out; it makes the next try wait longer instead.
 */
@Entity
public class StaffMember {
  private static final int FREE_TRIES = 3;
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private String email;
  private String name;

  @Enumerated(EnumType.STRING)
  private Role role;

  private @Nullable String phone;
  private String passwordHash;
  private boolean mustChangePassword;
  private int failedSignIns;
  private @Nullable Instant nextSignInAt;
  private @Nullable Instant disabledAt;
  private boolean onShift;
  private int standingChanges;
  private Instant createdAt;
  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected StaffMember() {}

  /**
   * @param password the first one, in clear; it is hashed here and must be changed at first sign-in
   */
  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public StaffMember(String email, String name, Role role, String password, Instant now) {
    this.id = UUID.randomUUID();
    this.email = email.toLowerCase(Locale.ROOT);
    this.name = name;
    this.role = role;
    this.passwordHash = Password.hash(password);
    this.mustChangePassword = true;
    this.createdAt = now;
  }

  /**
   * Whether this password opens the door now. Counts a wrong one; a disabled person is refused like
   * a wrong password.
   */
  public boolean signIn(String password, Instant now) {
    boolean right = Password.matches(password, passwordHash) && disabledAt == null;
    failedSignIns = right ? 0 : failedSignIns + 1;
    nextSignInAt = right ? null : now.plus(waitAfter(failedSignIns));
    return right;
  }

  /**
   * Not before then, whatever the password: three tries are free, then 2 s, 4 s, 8 s … up to 15
   * min.
   */
  public Optional<Instant> waitUntil(Instant now) {
    return Optional.ofNullable(nextSignInAt).filter(next -> next.isAfter(now));
  }

  private static Duration waitAfter(int failures) {
    if (failures < FREE_TRIES) return Duration.ZERO;
    int doublings = Math.min(failures - FREE_TRIES + 1, 20);
    Duration wait = Duration.ofSeconds(1L << doublings);
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  /**
   * @throws IllegalArgumentException if it is too short
   */
  public void changePassword(String password) {
    setPassword(password);
    mustChangePassword = false;
  }

  /**
   * Gives a new first password, for somebody who has forgotten theirs: it must be changed at the
   * next sign-in.
   *
   * @throws IllegalArgumentException if it is too short
   */
  public void resetPassword(String password) {
    setPassword(password);
    mustChangePassword = true;
    failedSignIns = 0;
    nextSignInAt = null;
  }

  private void setPassword(String password) {
    if (password.length() < Password.MINIMUM_LENGTH)
      throw new IllegalArgumentException("the password is too short");
    passwordHash = Password.hash(password);
    standingChanges++;
  }

  public void reachableOn(PhoneNumber number) {
    phone = number.e164();
  }

  /** Returns false if this person was disabled already. */
  public boolean disable(Instant now) {
    if (disabledAt != null) return false;
    disabledAt = now;
    return standingChanged();
  }

  /**
   * Lets somebody disabled in again; sessions from before stay over. Returns false if this person
   * was not disabled.
   */
  public boolean enable() {
    if (disabledAt == null) return false;
    disabledAt = null;
    return standingChanged();
  }

  /** Returns false if it is the role already. */
  public boolean changeRole(Role other) {
    if (role == other) return false;
    role = other;
    return standingChanged();
  }

  private boolean standingChanged() {
    standingChanges++;
    return true;
  }

  public void setOnShift(OnShift shift) {
    onShift = shift == OnShift.YES;
  }

  /** Whether this person wants to hear urgent alerts in the console now. */
  public enum OnShift {
    YES,
    NO
  }

  public StaffId id() {
    return new StaffId(id);
  }

  public String email() {
    return email;
  }

  public String name() {
    return name;
  }

  public Role role() {
    return role;
  }

  public Standing standing() {
    return new Standing(role, standingChanges);
  }

  public Optional<PhoneNumber> phone() {
    return Optional.ofNullable(phone).map(PhoneNumber::new);
  }

  public boolean mustChangePassword() {
    return mustChangePassword;
  }

  public boolean active() {
    return disabledAt == null;
  }

  /** Whether patients and alerts can be this person's. */
  public boolean clinician() {
    return active() && role == Role.CLINICIAN;
  }

  public OnShift onShift() {
    return onShift ? OnShift.YES : OnShift.NO;
  }
}

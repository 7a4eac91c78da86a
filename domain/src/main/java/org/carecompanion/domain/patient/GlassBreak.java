package org.carecompanion.domain.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.secrecy.SealedText;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/**
 * Somebody opened the words about a restricted patient and said why. It opens them to this person
 * only, for an hour, and waits until an administrator has looked at it. The row may be added and
 * reviewed, nothing else.
 */
@Entity
@Table(name = "break_glass")
@DynamicUpdate
public class GlassBreak {
  /** Long enough to deal with an alert, short enough not to be an entitlement. */
  public static final Duration LASTS = Duration.ofHours(1);

  private static final int SHORTEST_REASON = 10;
  private static final int LONGEST_REASON = 500;

  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID patientId;
  private UUID staffId;

  @Type(SealedText.class)
  @Column(name = "reason_sealed")
  private String reason;

  private Instant openedAt;

  @Column(name = "until")
  private Instant opensUntil;

  private @Nullable Instant reviewedAt;
  private @Nullable UUID reviewedBy;
  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected GlassBreak() {}

  /**
   * @param staff the id of who opened it
   * @throws IllegalArgumentException if the reason has fewer than 10 or more than 500 characters
   */
  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public GlassBreak(PatientId patient, UUID staff, String reason, Instant now) {
    if (!reasonFits(reason))
      throw new IllegalArgumentException("a reason has 10 to 500 characters");
    this.id = UUID.randomUUID();
    this.patientId = patient.value();
    this.staffId = staff;
    this.reason = reason.strip();
    this.openedAt = now;
    this.opensUntil = now.plus(LASTS);
  }

  public static boolean reasonFits(String reason) {
    int length = reason.strip().length();
    return length >= SHORTEST_REASON && length <= LONGEST_REASON;
  }

  /** Returns whether nobody had looked at it. */
  public boolean reviewed(UUID by, Instant now) {
    if (reviewedAt != null) return false;
    reviewedAt = now;
    reviewedBy = by;
    return true;
  }

  public UUID id() {
    return id;
  }

  public PatientId patient() {
    return new PatientId(patientId);
  }

  /** The id of who opened it. */
  public UUID staff() {
    return staffId;
  }

  public String reason() {
    return reason;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public Instant until() {
    return opensUntil;
  }

  public Optional<Instant> reviewedAt() {
    return Optional.ofNullable(reviewedAt);
  }

  /** The id of who looked at it. */
  public Optional<UUID> reviewedBy() {
    return Optional.ofNullable(reviewedBy);
  }
}

package org.carecompanion.domain.alert;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.staff.StaffId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** One step in the history of an alert. Holds no words of patients. */
@Entity
public class AlertEvent {
  /** What happened to the alert. */
  public enum Kind {
    RAISED,
    ACKNOWLEDGED,
    RELEASED,
    RESOLVED,
    /** Nobody had acknowledged in time; {@code staff} is who was written to. */
    EMAIL_SENT,
    TEXT_SENT,
    MESSAGE_FAILED
  }

  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID alertId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private Instant at;
  private @Nullable UUID staffId;
  private @Nullable String detail;

  @SuppressWarnings("NullAway.Init")
  protected AlertEvent() {}

  /**
   * @param detail a code or a number, never words of a patient
   */
  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public AlertEvent(
      AlertId alert, Kind kind, Optional<StaffId> staff, Optional<String> detail, Instant at) {
    this.id = UUID.randomUUID();
    this.alertId = alert.value();
    this.kind = kind;
    this.staffId = staff.map(StaffId::value).orElse(null);
    this.detail = detail.orElse(null);
    this.at = at;
  }

  public Kind kind() {
    return kind;
  }

  public Instant at() {
    return at;
  }

  public Optional<StaffId> staff() {
    return Optional.ofNullable(staffId).map(StaffId::new);
  }

  public Optional<String> detail() {
    return Optional.ofNullable(detail);
  }
}

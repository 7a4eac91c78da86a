package org.carecompanion.domain.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** From when until when somebody is told of urgent alerts that nobody acknowledged. */
@Entity
public class OnCallShift {
  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID staffId;
  private Instant startsAt;
  private Instant endsAt;

  @SuppressWarnings("NullAway.Init")
  protected OnCallShift() {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public OnCallShift(StaffId staff, Instant startsAt, Instant endsAt) {
    if (!endsAt.isAfter(startsAt))
      throw new IllegalArgumentException("a shift ends after it starts");
    this.id = UUID.randomUUID();
    this.staffId = staff.value();
    this.startsAt = startsAt;
    this.endsAt = endsAt;
  }

  public StaffId staff() {
    return new StaffId(staffId);
  }
}

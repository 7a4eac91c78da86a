package org.carecompanion.domain.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * Somebody on this number could not prove being this patient. Counted per patient and number, so
 * that a stranger cannot try birthdays call after call: after {@link #LIMIT} within {@link #WINDOW}
 * the dial gate refuses until a person has looked.
 */
@Entity
public class IdentityFailure {
  /** Two calls of two tries each. */
  public static final int LIMIT = 4;

  public static final Duration WINDOW = Duration.ofHours(24);

  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID patientId;
  private String number;
  private Instant failedAt;

  @SuppressWarnings("NullAway.Init")
  protected IdentityFailure() {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public IdentityFailure(PatientId patient, PhoneNumber number, Instant now) {
    this.id = UUID.randomUUID();
    this.patientId = patient.value();
    this.number = number.e164();
    this.failedAt = now;
  }
}

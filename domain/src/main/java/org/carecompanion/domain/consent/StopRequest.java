package org.carecompanion.domain.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.PhoneNumber;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever answers this number asked for no more automated calls. In force at once, for every kind
 * of call.
 */
@Entity
public class StopRequest {
  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private String number;
  private @Nullable UUID patientId;
  private @Nullable UUID callId;
  private Instant requestedAt;
  private @Nullable Instant liftedAt;
  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected StopRequest() {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public StopRequest(PhoneNumber number, PatientId patient, CallId call, Instant now) {
    this.id = UUID.randomUUID();
    this.number = number.e164();
    this.patientId = patient.value();
    this.callId = call.value();
    this.requestedAt = now;
  }

  public PhoneNumber number() {
    return new PhoneNumber(number);
  }

  public Instant requestedAt() {
    return requestedAt;
  }

  public Optional<Instant> liftedAt() {
    return Optional.ofNullable(liftedAt);
  }

  /** A person recorded that the patient wants calls again. */
  public void lift(Instant now) {
    if (liftedAt == null) liftedAt = now;
  }
}

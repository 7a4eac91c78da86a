package org.carecompanion.domain.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.patient.PhoneNumber;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * The patient agreed to one thing on one number, at a time, in a way that can be shown later (47
 * CFR 64.1200).
 */
@Entity
public class Consent {
  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID patientId;

  @Enumerated(EnumType.STRING)
  private ConsentKind kind;

  private String number;
  private String source;
  private Instant grantedAt;
  private @Nullable Instant withdrawnAt;
  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Consent() {}

  /**
   * @param source how it was given, such as "discharge form"
   */
  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public Consent(
      PatientId patient, ConsentKind kind, PhoneNumber number, String source, Instant grantedAt) {
    this.id = UUID.randomUUID();
    this.patientId = patient.value();
    this.kind = kind;
    this.number = number.e164();
    this.source = source;
    this.grantedAt = grantedAt;
  }

  public UUID id() {
    return id;
  }

  public ConsentKind kind() {
    return kind;
  }

  public PhoneNumber number() {
    return new PhoneNumber(number);
  }

  public String source() {
    return source;
  }

  public Instant grantedAt() {
    return grantedAt;
  }

  public Optional<Instant> withdrawnAt() {
    return Optional.ofNullable(withdrawnAt);
  }

  public void withdraw(Instant now) {
    if (withdrawnAt == null) withdrawnAt = now;
  }
}

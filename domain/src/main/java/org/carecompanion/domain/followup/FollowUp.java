package org.carecompanion.domain.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.secrecy.SealedText;
import org.carecompanion.domain.staff.StaffId;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/**
 * Something a person must do for a patient. It has a clock, an owner or "No owner", and ends with
 * what came of it.
 */
@Entity
public class FollowUp {
  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID patientId;
  private @Nullable UUID callId;

  @Enumerated(EnumType.STRING)
  private FollowUpKind kind;

  private String reason;
  private Instant createdAt;
  private Instant dueAt;
  private @Nullable UUID ownerId;
  private @Nullable Instant doneAt;
  private @Nullable UUID doneBy;

  @Enumerated(EnumType.STRING)
  private @Nullable FollowUpOutcome outcome;

  @Type(SealedText.class)
  @Column(name = "note_sealed")
  private @Nullable String note;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected FollowUp() {}

  /**
   * @param reason a short code of why, such as {@code no_answer}; never words of a patient
   */
  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public FollowUp(Call call, FollowUpKind kind, String reason, Instant now) {
    this.id = UUID.randomUUID();
    this.patientId = call.patient().value();
    this.callId = call.id().value();
    this.kind = kind;
    this.reason = reason;
    this.createdAt = now;
    this.dueAt = now.plus(kind.within());
  }

  /** Returns whether nobody had it. */
  public boolean own(StaffId by) {
    if (ownerId != null || doneAt != null) return false;
    ownerId = by.value();
    return true;
  }

  /** Returns whether it was still to be done. */
  public boolean done(StaffId by, FollowUpOutcome outcome, String note, Instant now) {
    if (doneAt != null) return false;
    this.doneAt = now;
    this.doneBy = by.value();
    this.outcome = outcome;
    this.note = note;
    return true;
  }

  public FollowUpId id() {
    return new FollowUpId(id);
  }

  public PatientId patient() {
    return new PatientId(patientId);
  }

  public Optional<CallId> call() {
    return Optional.ofNullable(callId).map(CallId::new);
  }

  public FollowUpKind kind() {
    return kind;
  }

  public String reason() {
    return reason;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public Optional<StaffId> owner() {
    return Optional.ofNullable(ownerId).map(StaffId::new);
  }

  public Optional<Instant> doneAt() {
    return Optional.ofNullable(doneAt);
  }

  public Optional<StaffId> doneBy() {
    return Optional.ofNullable(doneBy).map(StaffId::new);
  }

  public Optional<FollowUpOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  public Optional<String> note() {
    return Optional.ofNullable(note);
  }
}

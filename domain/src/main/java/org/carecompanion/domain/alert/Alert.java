package org.carecompanion.domain.alert;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.FindingId;
import org.carecompanion.domain.finding.Severity;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.secrecy.SealedText;
import org.carecompanion.domain.staff.StaffId;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/**
 * Something a nurse must see, with the finding that proves it. Raised once, acknowledged by one
 * person, resolved with an outcome and a note. Who comes second changes nothing and is told who
 * came first.
 */
@Entity
public class Alert {
  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID patientId;
  private UUID callId;
  private UUID findingId;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  private String rule;
  private String title;

  @Enumerated(EnumType.STRING)
  private AlertType type;

  @Enumerated(EnumType.STRING)
  private AlertState state = AlertState.NEW;

  private Instant raisedAt;
  private Instant acknowledgeBy;
  private @Nullable UUID ownerId;
  private @Nullable Instant acknowledgedAt;
  private @Nullable Instant resolvedAt;
  private @Nullable UUID resolvedBy;

  @Enumerated(EnumType.STRING)
  private @Nullable AlertOutcome outcome;

  @Type(SealedText.class)
  @Column(name = "note_sealed")
  private @Nullable String note;

  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Alert() {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public Alert(PatientId patient, Finding finding, Reason reason, Instant now) {
    this.id = UUID.randomUUID();
    this.patientId = patient.value();
    this.callId = finding.call().value();
    this.findingId = finding.id().value();
    this.severity = reason.severity();
    this.rule = reason.rule();
    this.title = reason.title();
    this.type = reason.type();
    this.raisedAt = now;
    this.acknowledgeBy = now.plus(reason.acknowledgeWithin());
  }

  /**
   * Why it was raised.
   *
   * @param rule the triage rule, such as R-01
   * @param title the rule in plain words, such as "Chest pain"; holds no words of the patient
   * @param type what it is about
   */
  public record Reason(Severity severity, String rule, String title, AlertType type) {
    public Reason {
      if (severity == Severity.NONE) throw new IllegalArgumentException("no severity, no alert");
    }

    Duration acknowledgeWithin() {
      return severity.acknowledgeWithin().orElseThrow();
    }
  }

  /** "I have it." Returns whether it was still to be had. */
  public boolean acknowledge(StaffId by, Instant now) {
    if (state != AlertState.NEW) return false;
    state = AlertState.ACKNOWLEDGED;
    ownerId = by.value();
    acknowledgedAt = now;
    return true;
  }

  /**
   * The owner gives it back: its clock runs on from where it was. Returns whether this person had
   * it.
   */
  public boolean release(StaffId by) {
    if (state != AlertState.ACKNOWLEDGED || !by.value().equals(ownerId)) return false;
    state = AlertState.NEW;
    ownerId = null;
    acknowledgedAt = null;
    return true;
  }

  /** Returns whether it was still open. Resolving a new alert also acknowledges it. */
  public boolean resolve(StaffId by, AlertOutcome outcome, String note, Instant now) {
    if (state == AlertState.RESOLVED) return false;
    acknowledge(by, now);
    state = AlertState.RESOLVED;
    resolvedAt = now;
    resolvedBy = by.value();
    this.outcome = outcome;
    this.note = note;
    return true;
  }

  public AlertId id() {
    return new AlertId(id);
  }

  public PatientId patient() {
    return new PatientId(patientId);
  }

  public CallId call() {
    return new CallId(callId);
  }

  public FindingId finding() {
    return new FindingId(findingId);
  }

  public Reason reason() {
    return new Reason(severity, rule, title, type);
  }

  public Severity severity() {
    return severity;
  }

  public AlertState state() {
    return state;
  }

  public Instant raisedAt() {
    return raisedAt;
  }

  public Instant acknowledgeBy() {
    return acknowledgeBy;
  }

  public Optional<StaffId> owner() {
    return Optional.ofNullable(ownerId).map(StaffId::new);
  }

  public Optional<Instant> acknowledgedAt() {
    return Optional.ofNullable(acknowledgedAt);
  }

  public Optional<Instant> resolvedAt() {
    return Optional.ofNullable(resolvedAt);
  }

  public Optional<StaffId> resolvedBy() {
    return Optional.ofNullable(resolvedBy).map(StaffId::new);
  }

  public Optional<AlertOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  /** What the resolver wrote. */
  public Optional<String> note() {
    return Optional.ofNullable(note);
  }
}

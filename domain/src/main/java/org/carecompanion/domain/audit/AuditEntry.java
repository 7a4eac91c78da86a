package org.carecompanion.domain.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.carecompanion.domain.staff.Actor;
import org.hibernate.annotations.TenantId;

/**
 * Who saw or changed what, when. The application's role may add entries and read them, nothing
 * else.
 */
@Entity
public class AuditEntry {
  /** What was done to the subject. */
  public enum Action {
    SIGNED_IN,
    SIGN_IN_REFUSED,
    PASSWORD_CHANGED,
    READ_TRANSCRIPT,
    READ_RECORDING,
    READ_ALERT,
    READ_PATIENT,
    ADDED,
    CHANGED,
    REVOKED,
    CALL_REQUESTED,
    CALL_REFUSED,
    CALL_CANCELED,
    HUNG_UP,
    ACKNOWLEDGED,
    RESOLVED,
    DONE,
    REOPENED
  }

  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private Instant at;
  private String actor;

  @Enumerated(EnumType.STRING)
  private Action action;

  private String subjectKind;
  private UUID subjectId;

  @SuppressWarnings("NullAway.Init")
  protected AuditEntry() {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  AuditEntry(Actor actor, Action action, Subject subject, Instant at) {
    this.id = UUID.randomUUID();
    this.actor = actor.value();
    this.action = action;
    this.subjectKind = subject.kind();
    this.subjectId = subject.id();
    this.at = at;
  }

  /** What it was done to: the name of a table and the row's id. */
  public record Subject(String kind, UUID id) {}

  public Instant at() {
    return at;
  }

  public Actor actor() {
    return new Actor(actor);
  }

  public Action action() {
    return action;
  }

  public Subject subject() {
    return new Subject(subjectKind, subjectId);
  }
}

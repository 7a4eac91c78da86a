package org.carecompanion.domain.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.staff.Actor;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Origin;
import org.carecompanion.domain.staff.Origin.Door;
import org.carecompanion.domain.staff.Role;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

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
    PASSWORD_RESET,
    ROLE_CHANGED,
    DISABLED,
    ENABLED,
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
    /** A clinician's typed words were said into a call. */
    SPOKE_IN,
    ACKNOWLEDGED,
    RESOLVED,
    DONE,
    REOPENED,
    /** A page was asked for that the role does not include. */
    DENIED,
    READ_FOLLOW_UP,
    READ_AUDIT,
    /** Taken out of the product as a file. */
    EXPORTED,
    /** A restricted patient was opened with a reason. */
    BROKE_GLASS,
    /** An administrator looked at why. */
    REVIEWED,
    /** Done by the product itself: */
    RAISED,
    DIALED,
    ENDED,
    STOP_ASKED,
    IDENTITY_MISSED,
    SENT,
    SEND_FAILED
  }

  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private Instant at;
  private String actor;

  @Enumerated(EnumType.STRING)
  private Action action;

  private String subjectKind;
  private UUID subjectId;

  @Enumerated(EnumType.STRING)
  private @Nullable Role role;

  @Enumerated(EnumType.STRING)
  private @Nullable Door door;

  private @Nullable String address;
  private @Nullable UUID patientId;
  private @Nullable String reason;

  @SuppressWarnings("NullAway.Init")
  protected AuditEntry() {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  AuditEntry(By by, Deed deed, Instant at) {
    this.id = UUID.randomUUID();
    this.actor = by.actor().value();
    this.role = by.role().orElse(null);
    this.door = by.origin().door();
    this.address = by.origin().address().orElse(null);
    this.action = deed.action();
    this.subjectKind = deed.subject().kind();
    this.subjectId = deed.subject().id();
    this.patientId = deed.patient().map(PatientId::value).orElse(null);
    this.reason = deed.reason().orElse(null);
    this.at = at;
  }

  /** What it was done to: the name of a table and the row's id. */
  public record Subject(String kind, UUID id) {}

  /** Who did it, in which role, from where. */
  public record By(Actor actor, Optional<Role> role, Origin origin) {
    static By caller(Caller caller) {
      return new By(caller.actor(), Optional.of(caller.role()), caller.origin());
    }
  }

  public UUID id() {
    return id;
  }

  public Instant at() {
    return at;
  }

  public Actor actor() {
    return new Actor(actor);
  }

  public By by() {
    Door through = door == null ? Door.UNSTATED : door;
    return new By(
        actor(), Optional.ofNullable(role), new Origin(through, Optional.ofNullable(address)));
  }

  public Action action() {
    return action;
  }

  public Subject subject() {
    return new Subject(subjectKind, subjectId);
  }

  /** Whose it is, where it is anybody's. */
  public Optional<PatientId> patient() {
    return Optional.ofNullable(patientId).map(PatientId::new);
  }

  /** A code. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }
}

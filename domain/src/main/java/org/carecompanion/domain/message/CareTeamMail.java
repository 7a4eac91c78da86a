package org.carecompanion.domain.message;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.message.Message.State;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** The e-mail that tells the care team that a call ended: one for each call, with no word of it. */
@Entity
public class CareTeamMail {
  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID callId;

  @Enumerated(EnumType.STRING)
  private State state = State.WAITING;

  private int tries;
  private @Nullable String problem;
  private Instant createdAt;
  private @Nullable Instant sentAt;
  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected CareTeamMail() {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public CareTeamMail(CallId call, Instant now) {
    this.id = UUID.randomUUID();
    this.callId = call.value();
    this.createdAt = now;
  }

  public void sent(Instant now) {
    state = State.SENT;
    sentAt = now;
  }

  /** It may work later. @param problem a code, never an address */
  public void missed(String problem) {
    tries++;
    this.problem = problem;
  }

  public void givenUp() {
    state = State.FAILED;
  }

  public UUID id() {
    return id;
  }

  public CallId call() {
    return new CallId(callId);
  }

  public boolean waiting() {
    return state == State.WAITING;
  }

  public State state() {
    return state;
  }

  /** How often it did not work. */
  public int tries() {
    return tries;
  }

  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }
}

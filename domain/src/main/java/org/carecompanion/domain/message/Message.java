package org.carecompanion.domain.message;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.alert.AlertId;
import org.carecompanion.domain.staff.StaffId;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail or a text to one member of staff about one alert. What it says is fixed and holds no
 * health words.
 */
@Entity
public class Message {
  /** By which way. */
  public enum Channel {
    EMAIL,
    SMS
  }

  /** Whether it went out. */
  public enum State {
    WAITING,
    SENT,
    FAILED
  }

  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID alertId;
  private UUID staffId;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private State state = State.WAITING;

  private @Nullable String problem;
  private Instant createdAt;
  private @Nullable Instant sentAt;
  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Message() {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public Message(AlertId alert, StaffId staff, Channel channel, Instant now) {
    this.id = UUID.randomUUID();
    this.alertId = alert.value();
    this.staffId = staff.value();
    this.channel = channel;
    this.createdAt = now;
  }

  public void sent(Instant now) {
    state = State.SENT;
    sentAt = now;
  }

  /**
   * @param problem a code, such as the carrier's error number
   */
  public void failed(String problem) {
    state = State.FAILED;
    this.problem = problem;
  }

  public UUID id() {
    return id;
  }

  public AlertId alert() {
    return new AlertId(alertId);
  }

  public StaffId staff() {
    return new StaffId(staffId);
  }

  public Channel channel() {
    return channel;
  }

  public boolean waiting() {
    return state == State.WAITING;
  }

  public State state() {
    return state;
  }

  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }
}

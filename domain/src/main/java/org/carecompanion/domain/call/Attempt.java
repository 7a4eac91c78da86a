package org.carecompanion.domain.call;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.patient.PhoneNumber;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * One attempt to ring one number. While it has no end, the database refuses a second one for the
 * same number: nobody's phone is rung twice at once, whoever asks.
 */
@Entity
public class Attempt {
  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID callId;
  private String number;

  @Enumerated(EnumType.STRING)
  private AttemptStatus status = AttemptStatus.REQUESTED;

  private @Nullable String carrierCallId;
  private @Nullable String carrierCode;
  private Instant requestedAt;
  private @Nullable Instant endedAt;
  @Embedded private CostColumns cost = new CostColumns();
  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Attempt() {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public Attempt(AttemptId id, Call call, Instant now) {
    this.id = id.value();
    this.callId = call.id().value();
    this.number = call.number().e164();
    this.requestedAt = now;
  }

  /** The carrier gave it an id, by its answer or by its first webhook, whichever came first. */
  public void placed(String carrierCallId) {
    this.carrierCallId = carrierCallId;
    if (status == AttemptStatus.REQUESTED || status == AttemptStatus.UNKNOWN)
      status = AttemptStatus.PLACED;
  }

  public void refused(String carrierCode, Instant now) {
    if (endedAt != null) return;
    this.status = AttemptStatus.REFUSED;
    this.carrierCode = carrierCode;
    this.endedAt = now;
  }

  public void unknown() {
    if (status == AttemptStatus.REQUESTED) status = AttemptStatus.UNKNOWN;
  }

  public void ended(Instant now) {
    if (endedAt != null) return;
    status = AttemptStatus.ENDED;
    endedAt = now;
  }

  public void lasted(Duration time) {
    cost.lasted(time);
  }

  public void costs(Price price) {
    cost.price(price);
  }

  /** The carrier is not asked for the price any more; one that is known stays. */
  public void priceUnknown() {
    cost.priceUnknown();
  }

  public CallCost cost() {
    return cost.cost();
  }

  public AttemptId id() {
    return new AttemptId(id);
  }

  public CallId call() {
    return new CallId(callId);
  }

  public PhoneNumber number() {
    return new PhoneNumber(number);
  }

  public AttemptStatus status() {
    return status;
  }

  public boolean open() {
    return endedAt == null;
  }

  public Optional<String> carrierCallId() {
    return Optional.ofNullable(carrierCallId);
  }

  public Optional<String> carrierCode() {
    return Optional.ofNullable(carrierCode);
  }

  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  public Instant requestedAt() {
    return requestedAt;
  }
}

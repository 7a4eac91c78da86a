package org.carecompanion.domain.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.secrecy.SealedText;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/** What was understood at one turn of a call. Never changed: a later answer is a later finding. */
@Entity
public class Finding {
  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID callId;
  private UUID patientId;

  @Enumerated(EnumType.STRING)
  private Concept concept;

  @Enumerated(EnumType.STRING)
  private FindingStatus status;

  @Enumerated(EnumType.STRING)
  private Severity severity;

  private @Nullable BigDecimal value;

  @Enumerated(EnumType.STRING)
  private @Nullable Unit unit;

  private @Nullable String question;
  private String rule;
  private int turn;

  @Type(SealedText.class)
  @Column(name = "quote_sealed")
  private String quote;

  private Instant foundAt;

  @SuppressWarnings("NullAway.Init")
  protected Finding() {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public Finding(Call call, Judged judged, Evidence evidence, Instant now) {
    this.id = UUID.randomUUID();
    this.callId = call.id().value();
    this.patientId = call.patient().value();
    this.concept = judged.concept();
    this.status = judged.status();
    this.severity = judged.severity();
    this.value = judged.value().map(Quantity::value).orElse(null);
    this.unit = judged.value().map(Quantity::unit).orElse(null);
    this.question = evidence.question().orElse(null);
    this.rule = evidence.rule();
    this.turn = evidence.turn();
    this.quote = evidence.quote();
    this.foundAt = now;
  }

  /**
   * What it is and how bad.
   *
   * @param value a number the patient gave, such as pain from 0 to 10 or a temperature
   */
  public record Judged(
      Concept concept, FindingStatus status, Severity severity, Optional<Quantity> value) {}

  public FindingId id() {
    return new FindingId(id);
  }

  public CallId call() {
    return new CallId(callId);
  }

  public Judged judged() {
    return new Judged(concept, status, severity, quantity());
  }

  private Optional<Quantity> quantity() {
    return value == null || unit == null
        ? Optional.empty()
        : Optional.of(new Quantity(value, unit));
  }

  public Evidence evidence() {
    return new Evidence(quote, turn, Optional.ofNullable(question), rule);
  }

  public Instant foundAt() {
    return foundAt;
  }
}

package org.carecompanion.domain.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.secrecy.SealedText;
import org.carecompanion.domain.staff.ApiKeyId;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/**
 * A request that a program marked with a name of its own (Idempotency-Key) and what it was
 * answered. Written in the transaction of what was asked for: both are there, or neither. The
 * database lets only one of them in per key and name, so whoever comes second waits for the first
 * and then reads its answer. Deleted after {@link #KEPT}.
 */
@Entity
public class AnsweredRequest {
  public static final Duration KEPT = Duration.ofHours(48);

  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID apiKeyId;
  private byte[] nameHash;

  @Type(SealedText.class)
  @Column(name = "request_sealed")
  private String request;

  private @Nullable Integer status;
  private @Nullable String answer;
  private Instant createdAt;

  @SuppressWarnings("NullAway.Init")
  protected AnsweredRequest() {}

  /**
   * @param nameHash of the program's name for the request, which may be anything
   * @param request what tells this request from another: a hash of its body
   */
  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public AnsweredRequest(ApiKeyId by, byte[] nameHash, String request, Instant now) {
    this.id = UUID.randomUUID();
    this.apiKeyId = by.value();
    this.nameHash = nameHash.clone();
    this.request = request;
    this.createdAt = now;
  }

  /** An answer as it went out: ids and codes, never words. */
  public record Answer(int status, String body) {}

  public void answered(Answer with) {
    status = with.status();
    answer = with.body();
  }

  public UUID id() {
    return id;
  }

  public boolean sameAs(String otherRequest) {
    return request.equals(otherRequest);
  }

  /** Empty only inside the transaction that is about to answer. */
  public Optional<Answer> answer() {
    return status == null || answer == null
        ? Optional.empty()
        : Optional.of(new Answer(status, answer));
  }
}

package org.carecompanion.domain.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A program's key to one hospital. Made by an administrator, used until it expires or is revoked,
 * never changed: what it opens is what it was made for. Of its secret only the hash is kept.
 */
@Entity
public class ApiKey {
  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private String name;
  private byte[] secretHash;
  private String scopes;
  private String madeBy;
  private Instant createdAt;
  private @Nullable Instant expiresAt;
  private @Nullable Instant revokedAt;
  private @Nullable Instant lastUsedAt;

  @SuppressWarnings("NullAway.Init")
  protected ApiKey() {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public ApiKey(KeyOrder order, ApiSecret secret, Actor madeBy, Instant now) {
    this.id = UUID.randomUUID();
    this.name = order.name();
    this.secretHash = secret.hash();
    this.scopes = ApiScope.written(order.scopes());
    this.expiresAt = order.expiresAt().orElse(null);
    this.madeBy = madeBy.value();
    this.createdAt = now;
  }

  /** Whether it opens anything now. */
  public boolean good(Instant now) {
    return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
  }

  /** From now on it opens nothing. Returns whether it still did. */
  public boolean revoke(Instant now) {
    boolean was = good(now);
    if (revokedAt == null) revokedAt = now;
    return was;
  }

  public ApiKeyId id() {
    return new ApiKeyId(id);
  }

  public String name() {
    return name;
  }

  public Set<ApiScope> scopes() {
    return ApiScope.read(scopes);
  }

  public Actor madeBy() {
    return new Actor(madeBy);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Optional<Instant> expiresAt() {
    return Optional.ofNullable(expiresAt);
  }

  public Optional<Instant> revokedAt() {
    return Optional.ofNullable(revokedAt);
  }

  /** To the minute. */
  public Optional<Instant> lastUsedAt() {
    return Optional.ofNullable(lastUsedAt);
  }
}

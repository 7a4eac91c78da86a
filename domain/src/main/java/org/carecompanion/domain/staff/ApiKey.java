package org.carecompanion.domain.staff;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A program's key. Only its hash is kept; a key is 256 random bits, so one round of SHA-256 is
 * enough.
 */
@Entity
public class ApiKey {
  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private String name;
  private byte[] secretHash;
  private Instant createdAt;
  private @Nullable Instant revokedAt;

  @SuppressWarnings("NullAway.Init")
  protected ApiKey() {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public ApiKey(String name, String secret, Instant now) {
    this.id = UUID.randomUUID();
    this.name = name;
    this.secretHash = hash(secret);
    this.createdAt = now;
  }

  public static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }
}

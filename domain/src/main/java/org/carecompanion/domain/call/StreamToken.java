package org.carecompanion.domain.call;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.secrecy.SealedText;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/**
 * Leave to open one stream of one call on one line, once, within {@link #LIFE}. Its secret is kept
 * sealed until then, for the carrier that asks twice, and gone from the moment it is used.
 */
@Entity
public class StreamToken {
  /** The carrier connects at once; this bridges a slow handshake (issue 5). */
  public static final Duration LIFE = Duration.ofSeconds(30);

  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID callId;
  private UUID lineId;
  private int stream;
  private byte[] tokenHash;

  @Type(SealedText.class)
  @Column(name = "secret_sealed")
  private @Nullable String secret;

  private Instant expiresAt;
  private @Nullable Instant usedAt;
  private @Nullable Instant endedAt;

  @SuppressWarnings("NullAway.Init")
  protected StreamToken() {}

  /**
   * For the stream that the call has just begun.
   *
   * @throws IllegalStateException if the call is on no line
   */
  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public StreamToken(Call call, StreamSecret secret, Instant now) {
    this.id = UUID.randomUUID();
    this.callId = call.id().value();
    this.lineId = call.line().orElseThrow(() -> new IllegalStateException("on no line"));
    this.stream = call.sound().streams();
    this.tokenHash = secret.hash();
    this.secret = secret.value();
    this.expiresAt = now.plus(LIFE);
  }

  /** Whether it still opens its stream. */
  public boolean opens(Instant now) {
    return usedAt == null && now.isBefore(expiresAt);
  }

  /**
   * Uses it up, if it still opens its stream. Of a row that is locked: then one of any number of
   * connections that bring it is told yes.
   */
  public boolean use(Instant now) {
    if (!opens(now)) return false;
    usedAt = now;
    secret = null;
    return true;
  }

  /** Its stream is over, and the carrier has not said so. */
  public void ended(Instant now) {
    endedAt = now;
  }

  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  /** Whether this is its secret; takes as long whatever was brought. */
  public boolean isOf(StreamSecret brought) {
    return MessageDigest.isEqual(tokenHash, brought.hash());
  }

  /** Of a token that still opens; empty afterwards. */
  public Optional<StreamSecret> secret() {
    return Optional.ofNullable(secret).map(StreamSecret::new);
  }

  public boolean used() {
    return usedAt != null;
  }

  public UUID id() {
    return id;
  }

  public CallId call() {
    return new CallId(callId);
  }

  public UUID line() {
    return lineId;
  }

  /** Which stream of the call it is for, from 1. */
  public int stream() {
    return stream;
  }
}

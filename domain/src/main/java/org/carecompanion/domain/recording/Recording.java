package org.carecompanion.domain.recording;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.secrecy.SealedText;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/**
 * The recording of one call: awaited when the call is dialed, at the carrier once it is made, kept
 * here, deleted there, and expired when its time is over. Whatever goes wrong on the way stands in
 * {@link #problem()} until it goes right.
 */
@Entity
public class Recording {
  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID callId;

  @Enumerated(EnumType.STRING)
  private RecordingState state = RecordingState.AWAITED;

  private @Nullable String carrierRecordingId;
  private @Nullable Integer lastedSeconds;

  @Type(SealedText.class)
  @Column(name = "key_sealed")
  private @Nullable String key;

  private @Nullable String mediaType;
  private @Nullable Long sizeBytes;
  private @Nullable String problem;
  private int tries;
  private Instant wantedAt;
  private @Nullable Instant keptAt;
  private @Nullable Instant carrierDeletedAt;
  private @Nullable Instant expiredAt;
  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Recording() {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public Recording(RecordingId id, Call call, Instant now) {
    this.id = id.value();
    this.callId = call.id().value();
    this.wantedAt = now;
  }

  /**
   * What is in the file.
   *
   * @param key opens it; as text, for the sealed column
   * @param size in bytes, before encryption
   */
  public record Content(String key, String mediaType, long size) {
    @Override
    public String toString() {
      return "Content[" + mediaType + ", " + size + "]";
    }
  }

  /** The carrier has it. Returns whether that was news; the first id counts. */
  public boolean madeAtCarrier(String carrierRecordingId, Optional<Duration> lasted) {
    if (state != RecordingState.AWAITED && state != RecordingState.ABSENT) return false;
    this.carrierRecordingId = carrierRecordingId;
    this.lastedSeconds = lasted.map(time -> (int) time.toSeconds()).orElse(null);
    this.state = RecordingState.AT_CARRIER;
    return true;
  }

  /** Nobody answered, or the carrier made none. Returns whether that was news. */
  public boolean absent() {
    if (state != RecordingState.AWAITED) return false;
    state = RecordingState.ABSENT;
    return true;
  }

  /** It is here as a whole. Returns false if its time was over in the meantime. */
  public boolean kept(Content content, Instant now) {
    if (state != RecordingState.AT_CARRIER) return false;
    state = RecordingState.KEPT;
    key = content.key();
    mediaType = content.mediaType();
    sizeBytes = content.size();
    keptAt = now;
    well();
    return true;
  }

  public void deletedAtCarrier(Instant now) {
    carrierDeletedAt = now;
    well();
  }

  /** Its time is over: nobody can open the file any more, wherever a copy of it lies. */
  public void expire(Instant now) {
    if (state == RecordingState.EXPIRED) return;
    state = RecordingState.EXPIRED;
    key = null;
    expiredAt = now;
  }

  /** Did not go right; it is tried again. @param code never words of a patient */
  public void failed(String code) {
    problem = code;
    tries++;
  }

  private void well() {
    problem = null;
    tries = 0;
  }

  /** Whether the carrier still holds it and must not any more. */
  public boolean toBeDeletedAtCarrier() {
    boolean done = state == RecordingState.KEPT || state == RecordingState.EXPIRED;
    return done && carrierRecordingId != null && carrierDeletedAt == null;
  }

  public RecordingId id() {
    return new RecordingId(id);
  }

  public CallId call() {
    return new CallId(callId);
  }

  public RecordingState state() {
    return state;
  }

  public Optional<String> carrierRecordingId() {
    return Optional.ofNullable(carrierRecordingId);
  }

  /** How long it is, as the carrier says. */
  public Optional<Duration> lasted() {
    return Optional.ofNullable(lastedSeconds).map(Duration::ofSeconds);
  }

  /** Set while it is kept. */
  public Optional<Content> content() {
    if (key == null || mediaType == null || sizeBytes == null) return Optional.empty();
    return Optional.of(new Content(key, mediaType, sizeBytes));
  }

  /** What went wrong last, as a code; empty when all is well. */
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /** How often the step at hand was tried in vain. */
  public int tries() {
    return tries;
  }

  public Instant wantedAt() {
    return wantedAt;
  }

  public Optional<Instant> keptAt() {
    return Optional.ofNullable(keptAt);
  }

  public Optional<Instant> carrierDeletedAt() {
    return Optional.ofNullable(carrierDeletedAt);
  }

  public Optional<Instant> expiredAt() {
    return Optional.ofNullable(expiredAt);
  }
}

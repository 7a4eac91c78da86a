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
import java.util.function.Supplier;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.secrecy.SealedText;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/**
 * The recording of one call: awaited when the call is dialed, at the carrier once it is made, or
 * growing here if we make it; then kept here, deleted there, and expired when its time is over.
 * Whatever goes wrong on the way stands in {@link #problem()} until it goes right.
 */
@Entity
public class Recording {
  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID callId;

  @Enumerated(EnumType.STRING)
  private RecordingState state = RecordingState.AWAITED;

  @Enumerated(EnumType.STRING)
  private RecordedBy madeBy = RecordedBy.CARRIER;

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
  private @Nullable Instant beganAt;
  private @Nullable String incomplete;
  private @Nullable Instant keptAt;
  private @Nullable Instant carrierDeletedAt;
  private @Nullable Instant expiredAt;
  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected Recording() {}

  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public Recording(RecordingId id, Call call, RecordedBy madeBy, Instant now) {
    this.id = id.value();
    this.callId = call.id().value();
    this.madeBy = madeBy;
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

  /**
   * We record from now on, or go on recording with another stream of the call.
   *
   * @param key for the case that this is the first
   * @return the key of this recording; empty if there is nothing to record
   */
  public Optional<String> begin(Supplier<String> key) {
    if (madeBy != RecordedBy.OURSELVES) return Optional.empty();
    if (state == RecordingState.AWAITED) {
      state = RecordingState.RECORDING;
      this.key = key.get();
    }
    return state == RecordingState.RECORDING ? Optional.ofNullable(this.key) : Optional.empty();
  }

  /** When it began and how long it is, which only who makes it knows. */
  public void took(Instant began, Duration lasted) {
    beganAt = began;
    lastedSeconds = (int) lasted.toSeconds();
  }

  /** Sound of the call is missing in it. The first reason counts. @param code why */
  public void incomplete(String code) {
    if (incomplete == null) incomplete = code;
  }

  /** The carrier has it. Returns whether that was news; the first id counts. */
  public boolean madeAtCarrier(String carrierRecordingId, Optional<Duration> lasted) {
    if (madeBy != RecordedBy.CARRIER) return false;
    if (state != RecordingState.AWAITED && state != RecordingState.ABSENT) return false;
    this.carrierRecordingId = carrierRecordingId;
    this.lastedSeconds = lasted.map(time -> (int) time.toSeconds()).orElse(null);
    this.state = RecordingState.AT_CARRIER;
    return true;
  }

  /** Nobody answered, or none was made. Returns whether that was news. */
  public boolean absent() {
    if (state != RecordingState.AWAITED) return false;
    state = RecordingState.ABSENT;
    return true;
  }

  /** We recorded, and nothing came of it. */
  public void nothingRecorded() {
    if (state != RecordingState.RECORDING) return;
    state = RecordingState.ABSENT;
    key = null;
  }

  /** It is here as a whole. Returns false if its time was over in the meantime. */
  public boolean kept(Content content, Instant now) {
    if (state != RecordingState.AT_CARRIER && state != RecordingState.RECORDING) return false;
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

  public RecordedBy madeBy() {
    return madeBy;
  }

  /** Opens what is here of it. */
  public Optional<String> key() {
    return Optional.ofNullable(key);
  }

  /** When its first sample was spoken; empty if only the carrier knows. */
  public Optional<Instant> beganAt() {
    return Optional.ofNullable(beganAt);
  }

  /** Why sound of the call is missing in it, as a code. */
  public Optional<String> incomplete() {
    return Optional.ofNullable(incomplete);
  }

  /** How long it is, as whoever made it says. */
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

package org.carecompanion.domain.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingId;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.secrecy.SealedText;
import org.carecompanion.domain.staff.StaffId;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.TenantId;
import org.hibernate.annotations.Type;
import org.jspecify.annotations.Nullable;

/**
 * A clinician says that a call was misread, and how it should have been. Changes neither finding
 * nor alert. The row may be added and settled, nothing else.
 */
@Entity
@DynamicUpdate
public class FindingReview {
  @Id private UUID id;
  @TenantId private UUID hospitalId;
  private UUID patientId;
  private UUID callId;
  private @Nullable UUID findingId;

  @Enumerated(EnumType.STRING)
  private ReviewKind kind;

  @Enumerated(EnumType.STRING)
  private Concept concept;

  @Enumerated(EnumType.STRING)
  private FindingStatus status;

  private int turn;

  @Type(SealedText.class)
  @Column(name = "quote_sealed")
  private String quote;

  @Type(SealedText.class)
  @Column(name = "note_sealed")
  private String note;

  private UUID markedBy;
  private Instant markedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable ReviewVerdict verdict;

  private @Nullable UUID settledBy;
  private @Nullable Instant settledAt;
  @Version private int version;

  @SuppressWarnings("NullAway.Init")
  protected FindingReview() {}

  /**
   * @param finding the one that is wrong; empty for one that was missed
   */
  @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant
  public FindingReview(Call call, Optional<FindingId> finding, Opinion opinion, Marked marked) {
    this.id = UUID.randomUUID();
    this.patientId = call.patient().value();
    this.callId = call.id().value();
    this.findingId = finding.map(FindingId::value).orElse(null);
    this.kind = finding.isPresent() ? ReviewKind.WRONG : ReviewKind.MISSED;
    this.concept = opinion.right().concept();
    this.status = opinion.right().status();
    this.turn = opinion.words().turn();
    this.quote = opinion.words().quote();
    this.note = opinion.note();
    this.markedBy = marked.by().value();
    this.markedAt = marked.at();
  }

  /**
   * What somebody thinks.
   *
   * @param right how the words should have been understood
   * @param note why
   */
  public record Opinion(Words words, Correction right, String note) {}

  /** Words of the patient, exactly as heard in a turn of the call. */
  public record Words(String quote, int turn) {}

  public record Marked(StaffId by, Instant at) {}

  /** Returns whether it was still open. */
  public boolean settle(ReviewVerdict how, Marked settled) {
    if (verdict != null) return false;
    verdict = how;
    settledBy = settled.by().value();
    settledAt = settled.at();
    return true;
  }

  public ReviewId id() {
    return new ReviewId(id);
  }

  public PatientId patient() {
    return new PatientId(patientId);
  }

  public CallId call() {
    return new CallId(callId);
  }

  public Optional<FindingId> finding() {
    return Optional.ofNullable(findingId).map(FindingId::new);
  }

  public ReviewKind kind() {
    return kind;
  }

  public Opinion opinion() {
    return new Opinion(new Words(quote, turn), new Correction(concept, status), note);
  }

  public Marked marked() {
    return new Marked(new StaffId(markedBy), markedAt);
  }

  public Optional<ReviewVerdict> verdict() {
    return Optional.ofNullable(verdict);
  }

  public Optional<Marked> settled() {
    return settledBy == null || settledAt == null
        ? Optional.empty()
        : Optional.of(new Marked(new StaffId(settledBy), settledAt));
  }
}

package org.carecompanion.clinical.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carecompanion.db.notice.Notice;
import org.carecompanion.db.notice.Notices;
import org.carecompanion.domain.audit.Audit;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.audit.Deed;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.review.FindingReview;
import org.carecompanion.domain.review.FindingReviews;
import org.carecompanion.domain.review.ReviewId;
import org.carecompanion.domain.staff.Caller;

/** Writes reviews, tells the audit and the other nodes. Inside a scope. */
@Dependent
class ReviewRecord {
  private final FindingReviews reviews;
  private final Audit audit;
  private final Notices notices;
  private final Clock clock;

  @Inject
  ReviewRecord(FindingReviews reviews, Audit audit, Notices notices, Clock clock) {
    this.reviews = reviews;
    this.audit = audit;
    this.notices = notices;
    this.clock = clock;
  }

  boolean openFor(Finding finding) {
    return reviews.of(finding.call()).stream()
        .filter(review -> review.verdict().isEmpty())
        .anyMatch(review -> review.finding().equals(Optional.of(finding.id())));
  }

  void added(Caller caller, FindingReview review) {
    reviews.add(review);
    changed(caller, Action.ADDED, review);
  }

  void changed(Caller caller, Action action, FindingReview review) {
    taken(caller, action, review);
    notices.send(new Notice(Notice.Kind.CALL, caller.hospital().value(), review.call().value()));
  }

  /** What nobody has to be told of. */
  void taken(Caller caller, Action action, FindingReview review) {
    audit.record(
        caller,
        Deed.of(action, "finding_review", review.id().value())
            .about(review.patient())
            .because(review.kind().name()));
  }

  Optional<FindingReview> lock(ReviewId id) {
    return reviews.lock(id);
  }

  List<FindingReview> recent(int limit) {
    return reviews.recent(limit);
  }

  long open() {
    return reviews.open();
  }

  Instant now() {
    return clock.instant();
  }
}

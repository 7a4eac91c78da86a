package org.carecompanion.clinical.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.carecompanion.clinical.access.Sight;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.audit.AuditEntry.Action;
import org.carecompanion.domain.call.Call;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.finding.Finding;
import org.carecompanion.domain.finding.FindingId;
import org.carecompanion.domain.finding.FindingStatus;
import org.carecompanion.domain.review.Correction;
import org.carecompanion.domain.review.FindingReview;
import org.carecompanion.domain.review.FindingReview.Opinion;
import org.carecompanion.domain.review.FindingReview.Words;
import org.carecompanion.domain.review.ReviewId;
import org.carecompanion.domain.review.ReviewVerdict;
import org.carecompanion.domain.staff.Allowed;
import org.carecompanion.domain.staff.Caller;
import org.carecompanion.domain.staff.Role;

/**
 * Where clinicians mark what was misread, and settle it. A mark changes neither the finding nor its
 * alert.
 */
@Dependent
public class ReviewDesk {
  private static final int LONGEST_NOTE = 4_000;
  static final int RECENT = 500;

  private final HospitalScope scope;
  private final Sight sight;
  private final CallWords words;
  private final ReviewRecord record;

  @Inject
  public ReviewDesk(HospitalScope scope, Sight sight, CallWords words, ReviewRecord record) {
    this.scope = scope;
    this.sight = sight;
    this.words = words;
    this.record = record;
  }

  /**
   * A finding says what the patient did not mean.
   *
   * @param right how its concept really stood
   * @param note why, 1 to 4,000 characters
   * @throws IllegalArgumentException for such a note, or if that is what the finding says
   */
  @Allowed(Role.CLINICIAN)
  public ReviewChange markWrong(Caller caller, FindingId id, FindingStatus right, String note) {
    mustFit(note);
    return in(
        caller,
        () ->
            words
                .finding(id)
                .map(finding -> markWrong(caller, finding, right, note))
                .orElseGet(ReviewChange.NotFound::new));
  }

  private ReviewChange markWrong(Caller caller, Finding finding, FindingStatus right, String note) {
    if (finding.judged().status() == right)
      throw new IllegalArgumentException("the finding says so already");
    Call call = words.call(finding.call()).orElseThrow();
    sight.mustBeOpen(caller, call.patient());
    if (record.openFor(finding)) return new ReviewChange.AlreadyMarked();
    Opinion opinion =
        new Opinion(
            new Words(finding.evidence().quote(), finding.evidence().turn()),
            new Correction(finding.judged().concept(), right),
            note.strip());
    return marked(caller, call, Optional.of(finding.id()), opinion);
  }

  /**
   * The patient said something that no finding tells.
   *
   * @param missed its words must be the patient's own, exactly, in that turn
   * @throws IllegalArgumentException if the note is empty or too long
   */
  @Allowed(Role.CLINICIAN)
  public ReviewChange addMissed(Caller caller, CallId id, Opinion missed) {
    mustFit(missed.note());
    return in(
        caller,
        () ->
            words
                .call(id)
                .map(call -> addMissed(caller, call, missed))
                .orElseGet(ReviewChange.NotFound::new));
  }

  private ReviewChange addMissed(Caller caller, Call call, Opinion missed) {
    sight.mustBeOpen(caller, call.patient());
    if (!words.said(call, missed.words())) return new ReviewChange.NotSaid();
    Opinion opinion = new Opinion(missed.words(), missed.right(), missed.note().strip());
    return marked(caller, call, Optional.empty(), opinion);
  }

  private ReviewChange marked(
      Caller caller, Call call, Optional<FindingId> finding, Opinion opinion) {
    FindingReview review =
        new FindingReview(
            call, finding, opinion, new FindingReview.Marked(caller.staff(), record.now()));
    record.added(caller, review);
    return new ReviewChange.Done(review.id());
  }

  /** Returns false if it was settled already or does not exist for this caller. */
  @Allowed(Role.CLINICIAN)
  public boolean settle(Caller caller, ReviewId id, ReviewVerdict verdict) {
    return in(
        caller,
        () -> {
          Optional<FindingReview> settled =
              record
                  .lock(id)
                  .filter(
                      review ->
                          review.settle(
                              verdict, new FindingReview.Marked(caller.staff(), record.now())));
          settled.ifPresent(review -> record.changed(caller, Action.DONE, review));
          return settled.isPresent();
        });
  }

  /** Open ones first, newest first. Their words are only for those to whom they are open. */
  @Allowed({Role.CLINICIAN, Role.HOSPITAL_ADMIN})
  public List<FindingReview> recent(Caller caller) {
    return in(caller, () -> record.recent(RECENT));
  }

  /** How many wait. */
  @Allowed({Role.CLINICIAN, Role.HOSPITAL_ADMIN})
  public long open(Caller caller) {
    return in(caller, record::open);
  }

  private static void mustFit(String note) {
    if (note.isBlank() || note.length() > LONGEST_NOTE)
      throw new IllegalArgumentException("a note has 1 to 4,000 characters");
  }

  private <T> T in(Caller caller, Supplier<T> work) {
    return scope.call(caller.hospital().value(), work);
  }
}

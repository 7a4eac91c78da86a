package org.carecompanion.adminui.review;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.carecompanion.adminui.protocol.Titles;
import org.carecompanion.adminui.security.SignedIn;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.adminui.shared.PatientCards;
import org.carecompanion.adminui.shared.Staff;
import org.carecompanion.adminui.shared.Texts;
import org.carecompanion.clinical.access.Readings;
import org.carecompanion.clinical.review.ReviewDesk;
import org.carecompanion.db.scope.HospitalScope;
import org.carecompanion.domain.call.CallId;
import org.carecompanion.domain.call.Calls;
import org.carecompanion.domain.patient.PatientId;
import org.carecompanion.domain.review.FindingReview;
import org.carecompanion.domain.review.ReviewId;
import org.carecompanion.domain.review.ReviewVerdict;

/** Reads the review list; opening its words is a reading of each call they are from. */
@Dependent
public class ReviewReads {
  @Inject HospitalScope scope;
  @Inject ReviewDesk desk;
  @Inject Calls calls;
  @Inject Titles titles;
  @Inject PatientCards patients;
  @Inject Staff staff;
  @Inject Readings readings;

  List<ReviewRow> open(SignedIn me) {
    return scope.call(
        me.hospital().value(),
        () -> {
          List<ReviewRow> rows = rows(me);
          Set<CallId> noted = new HashSet<>();
          rows.stream()
              .filter(row -> row.words().isPresent() && noted.add(row.review().call()))
              .forEach(
                  row ->
                      readings.ofWords(me.caller(), row.review().call(), row.review().patient()));
          return rows;
        });
  }

  /** Brought up to date, which is no new reading. */
  List<ReviewRow> again(SignedIn me) {
    return scope.call(me.hospital().value(), () -> rows(me));
  }

  boolean settle(SignedIn me, ReviewId id, ReviewVerdict verdict) {
    return desk.settle(me.caller(), id, verdict);
  }

  private List<ReviewRow> rows(SignedIn me) {
    List<FindingReview> reviews = desk.recent(me.caller());
    Staff.Names names = staff.names();
    Map<PatientId, PatientCard> cards =
        patients.of(
            reviews.stream().map(FindingReview::patient).distinct().toList(),
            me.caller(),
            me.zone());
    return reviews.stream()
        .map(review -> row(me, review, names, Objects.requireNonNull(cards.get(review.patient()))))
        .toList();
  }

  private ReviewRow row(SignedIn me, FindingReview review, Staff.Names names, PatientCard patient) {
    var opinion = review.opinion();
    boolean readable = me.readsWords() && !patient.closed();
    return new ReviewRow(
        review,
        patient,
        calls
            .find(review.call())
            .map(call -> call.plan().protocol())
            .map(
                p ->
                    Texts.of(
                        "proof.protocol", titles.titleOf(p), p.version(), p.postOperativeDay()))
            .orElse(""),
        new ReviewRow.Names(
            names.of(review.marked().by()), review.settled().map(s -> names.of(s.by()))),
        readable
            ? Optional.of(new ReviewRow.Words(opinion.words().quote(), opinion.note()))
            : Optional.empty());
  }
}

package org.carecompanion.adminui.review;

import java.util.List;
import java.util.Optional;
import org.carecompanion.adminui.shared.PatientCard;
import org.carecompanion.domain.review.FindingReview;

/**
 * One mark with the names that go with it.
 *
 * @param protocol title, version and day of the call
 * @param words the quote and the note; empty for those to whom they are closed
 */
record ReviewRow(
    FindingReview review,
    PatientCard patient,
    String protocol,
    Names names,
    Optional<Words> words) {
  /** Everything of it that is drawn. */
  Object shown() {
    return List.of(review.id(), review.verdict(), review.settled(), protocol, names, words);
  }

  record Names(String markedBy, Optional<String> settledBy) {}

  record Words(String quote, String note) {}
}

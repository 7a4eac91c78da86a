package org.carecompanion.clinical.review;

import org.carecompanion.domain.review.ReviewId;

/** What became of a mark. */
public sealed interface ReviewChange {
  record Done(ReviewId review) implements ReviewChange {}

  /** This finding has an open mark already. */
  record AlreadyMarked() implements ReviewChange {}

  /** The patient did not say that in this turn. */
  record NotSaid() implements ReviewChange {}

  /** It does not exist for this caller. */
  record NotFound() implements ReviewChange {}
}

package org.carecompanion.domain.review;

/** What came of a review. */
public enum ReviewVerdict {
  /** The words were misread, or missed. */
  MISREAD,
  /** They were read as they should be. */
  READ_WELL
}

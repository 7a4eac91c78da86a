package org.carecompanion.domain.review;

import org.carecompanion.domain.finding.Concept;
import org.carecompanion.domain.finding.FindingStatus;

/** How the words should have been understood. */
public record Correction(Concept concept, FindingStatus status) {
  public Correction {
    if (status == FindingStatus.NOT_ASKED)
      throw new IllegalArgumentException("words are never not asked");
  }
}

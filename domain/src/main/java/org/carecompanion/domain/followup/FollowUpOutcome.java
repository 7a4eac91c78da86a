package org.carecompanion.domain.followup;

/** How a follow-up was done. */
public enum FollowUpOutcome {
  SPOKE_WITH_PATIENT,
  LEFT_MESSAGE,
  CORRECTED,
  NOT_NEEDED
}

package org.carecompanion.domain.patient;

/**
 * What a hospital may decide to dial. Premium-rate, shared-cost, personal, toll-free and satellite
 * numbers are none of these: they cost somebody money, or no patient is there.
 */
public enum LineKind {
  MOBILE,
  FIXED_LINE,
  /** Calls over the internet: also used by those who do not want to be found. */
  VOIP
}

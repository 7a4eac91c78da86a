package org.carecompanion.domain.call;

/** Whether the carrier has told the price of a call. */
public enum PriceState {
  /** Not yet; it is asked for from time to time. */
  AWAITED,
  KNOWN,
  /** It never told us, and is not asked any more. */
  UNKNOWN
}

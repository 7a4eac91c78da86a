package org.carecompanion.domain.call;

/** What became of one attempt to place a call. */
public enum AttemptStatus {
  /** Committed before the carrier is asked, so that its webhooks find it. */
  REQUESTED,
  /** The carrier gave it an id. */
  PLACED,
  /** The carrier said no; nothing rings. */
  REFUSED,
  /** The carrier's answer is not known: it may ring. Looked up, never dialed again by itself. */
  UNKNOWN,
  ENDED
}

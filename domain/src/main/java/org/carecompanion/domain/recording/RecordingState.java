package org.carecompanion.domain.recording;

/** Where the recording of a call is. */
public enum RecordingState {
  /** The carrier was told to record; it has not said yet that there is something to fetch. */
  AWAITED,
  /** It can be fetched, and has not been. */
  AT_CARRIER,
  /** It is here, whole and encrypted. */
  KEPT,
  /** There is none: nobody answered, or the carrier made none. */
  ABSENT,
  /** Its time was over; it is deleted. */
  EXPIRED
}

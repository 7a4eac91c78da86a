package org.carecompanion.domain.recording;

/** Where the recording of a call is. */
public enum RecordingState {
  /** Nothing of it is known yet: the call rings, or the carrier has not said that it is made. */
  AWAITED,
  /** We record it ourselves; what was said so far is here, encrypted. */
  RECORDING,
  /** It can be fetched, and has not been. */
  AT_CARRIER,
  /** It is here, whole and encrypted. */
  KEPT,
  /** There is none: nobody answered, or none was made. */
  ABSENT,
  /** Its time was over; it is deleted. */
  EXPIRED
}

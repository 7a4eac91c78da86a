package org.carecompanion.domain.recording;

/** Who makes a recording. */
public enum RecordedBy {
  /** Whoever carries the call. */
  CARRIER,
  /** The sound runs through us. */
  OURSELVES
}

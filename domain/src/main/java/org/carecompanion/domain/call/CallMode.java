package org.carecompanion.domain.call;

/** How the words of a call come to us, and ours to the patient. */
public enum CallMode {
  /** The carrier says our words and recognises theirs. */
  GATHER,
  /** Sound runs through us both ways. */
  STREAM
}

package org.carecompanion.domain.hospital;

/** What a country's law asks for before a call may be recorded. */
public enum RecordingLaw {
  /** The patient has agreed, and whoever answers is told at the start. */
  AGREED_AND_ANNOUNCED,
  /** Nobody has looked it up: nothing is recorded. */
  UNKNOWN
}

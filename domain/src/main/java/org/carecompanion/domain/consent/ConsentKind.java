package org.carecompanion.domain.consent;

/** What a patient can agree to, each for one number. */
public enum ConsentKind {
  CALL,
  RECORD,
  /** To leave the hospital's name and number, nothing else, on a voicemail. */
  VOICEMAIL
}

package org.carecompanion.domain.followup;

import java.time.Duration;

/**
 * What a person must do, and within what time unless somebody plans it otherwise (proposal, to be
 * signed by the hospital).
 */
public enum FollowUpKind {
  /** The patient asked for a person, or was promised one. */
  CALL_BACK(Duration.ofHours(4)),
  /** The number or the birth date we hold is wrong, or somebody else answers. */
  CONTACT_DATA(Duration.ofHours(24)),
  /** Nobody was spoken to. */
  REACH_PATIENT(Duration.ofHours(24)),
  /** The call broke off by trouble on our side. */
  INTERRUPTED_CALL(Duration.ofHours(4)),
  /** It is not known whether the carrier placed the call: look before anything is dialed. */
  UNKNOWN_ATTEMPT(Duration.ofHours(1)),
  /** The carrier has not confirmed that it ended a call that staff wanted ended. */
  CALL_NOT_STOPPED(Duration.ofMinutes(15)),
  /** A recording cannot be fetched from the carrier, or not be deleted there. */
  RECORDING_TROUBLE(Duration.ofHours(24)),
  /** The care team was not told by e-mail that the call ended: look at the call yourself. */
  MAIL_NOT_SENT(Duration.ofHours(24));

  private final Duration within;

  FollowUpKind(Duration within) {
    this.within = within;
  }

  public Duration within() {
    return within;
  }
}

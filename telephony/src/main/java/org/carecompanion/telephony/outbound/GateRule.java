package org.carecompanion.telephony.outbound;

import java.util.Locale;

/** What must hold before any phone rings. */
public enum GateRule {
  /**
   * The patient agreed to automated calls on this very number (47 CFR 64.1200; FCC 24-17: an AI
   * voice is an artificial voice).
   */
  CONSENT,
  /** Nobody on this number asked us to stop. */
  NOT_STOPPED,
  /** It is a lawful hour where the patient is; with no known time zone it never is. */
  LEGAL_HOURS,
  /** No other call of ours may be ringing this number. */
  ONE_LIVE_CALL,
  /** An ordinary line where the hospital dials: its own country, unless it decided otherwise. */
  ORDINARY_LINE,
  /** The hospital has not paused dialing. */
  NOT_PAUSED,
  /** Nobody on this number has failed again and again to prove being the patient. */
  IDENTITY_TRIES,
  /** The hospital has an open phone line. */
  PHONE_LINE;

  /** The name in the API and with a refused call, such as {@code legal_hours}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}

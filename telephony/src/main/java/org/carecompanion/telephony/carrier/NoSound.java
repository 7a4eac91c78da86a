package org.carecompanion.telephony.carrier;

/** What the carrier gives out for a recording is none. */
public class NoSound extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final Reason reason;

  /** What is wrong with it. */
  public enum Reason {
    /** Larger than the longest call can be. */
    TOO_LARGE,
    NOT_SOUND
  }

  public NoSound(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}

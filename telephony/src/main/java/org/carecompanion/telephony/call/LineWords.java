package org.carecompanion.telephony.call;

/** What we say that is no part of a conversation, since there is none to go on with. */
public final class LineWords {
  /** The answer is not ready. */
  public static final String ONE_MOMENT = "One moment.";

  private static final String SORRY =
      "I am sorry. Something went wrong on our side, and I cannot go on. A person will call you. If you"
          + " need emergency help now, hang up and dial ";

  private LineWords() {}

  /**
   * We cannot go on. Says nothing about health: it is not known who listens.
   *
   * @param emergencyNumber as it is dialed there, or what stands for it
   */
  public static String sorry(String emergencyNumber) {
    return SORRY + emergencyNumber + ".";
  }
}

package org.carecompanion.telephony.call;

/** What we say that is no part of a conversation, since there is none to go on with. */
public final class LineWords {
  /** The answer is not ready. */
  public static final String ONE_MOMENT = "One moment.";

  private static final String SORRY =
      "I am sorry. Something went wrong on our side, and I cannot go on. A person will call you. If you"
          + " need emergency help now, hang up and dial ";

  private static final String NO_ROOM =
      ". I am sorry, we cannot talk with you at this moment. A person will call you back. If you need"
          + " emergency help now, hang up and dial ";

  private LineWords() {}

  /**
   * We cannot go on. Says nothing about health: it is not known who listens.
   *
   * @param emergencyNumber as it is dialed there, or what stands for it
   */
  public static String sorry(String emergencyNumber) {
    return SORRY + emergencyNumber + ".";
  }

  /**
   * There are more calls than we can hold. The hospital's name is what the opening would have said
   * first; nothing about health.
   *
   * @param emergencyNumber as it is dialed there
   */
  static String noRoom(String hospitalName, String emergencyNumber) {
    return "This is " + hospitalName + NO_ROOM + emergencyNumber + ".";
  }
}

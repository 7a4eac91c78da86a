package org.carecompanion.speech.failure;

/**
 * Why a recogniser stopped or a voice did not speak.
 *
 * @param reason the vendor's code, never words that were said or were to be said
 * @param concern whom it is to be held against
 */
public record SpeechFailure(Kind kind, String reason, Concern concern) {
  /** Whether trying again can help: decided once, by whoever speaks to the vendor. */
  public enum Kind {
    MAY_BE_RETRIED,
    WILL_NOT_HELP
  }

  /** Whether others are likely to fare the same. */
  public enum Concern {
    VENDOR,
    /** This stream, or phrase: its line is noisy, or it asked for what the vendor has not. */
    THIS_ONE
  }

  /** Of the vendor, for all that is known. */
  public SpeechFailure(Kind kind, String reason) {
    this(kind, reason, Concern.VENDOR);
  }

  /** It says nothing about how others would fare. */
  public static SpeechFailure ofThisOne(Kind kind, String reason) {
    return new SpeechFailure(kind, reason, Concern.THIS_ONE);
  }

  /** Something in us, or in a vendor's library, threw: also errors, or nobody would be told. */
  public static SpeechFailure thrown(Throwable what) {
    return new SpeechFailure(Kind.MAY_BE_RETRIED, what.getClass().getSimpleName());
  }
}

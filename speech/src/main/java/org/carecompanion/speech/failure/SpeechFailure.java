package org.carecompanion.speech.failure;

/**
 * Why a recogniser stopped or a voice did not speak.
 *
 * @param reason the vendor's code, never words that were said or were to be said
 */
public record SpeechFailure(Kind kind, String reason) {
  /** Whether trying again can help: decided once, by whoever speaks to the vendor. */
  public enum Kind {
    MAY_BE_RETRIED,
    WILL_NOT_HELP
  }

  /** Something in us, or in a vendor's library, threw: also errors, or nobody would be told. */
  public static SpeechFailure thrown(Throwable what) {
    return new SpeechFailure(Kind.MAY_BE_RETRIED, what.getClass().getSimpleName());
  }
}

package org.carecompanion.domain.call;

/** How a call ended. */
public enum CallOutcome {
  COMPLETED,
  PARTLY_COMPLETED,
  DECLINED,
  BUSY,
  NO_ANSWER,
  VOICEMAIL_LEFT,
  VOICEMAIL_NOT_LEFT,
  WRONG_NUMBER,
  WRONG_PERSON,
  FAILED,
  /** The dial gate or the carrier refused: the reason is with the call. */
  NOT_PLACED,
  /** Cut off by trouble on our side or the line's. */
  INTERRUPTED,
  CANCELED;

  /** Nobody was spoken to: somebody must try again. */
  public boolean notReached() {
    return switch (this) {
      case BUSY, NO_ANSWER, VOICEMAIL_LEFT, VOICEMAIL_NOT_LEFT, FAILED -> true;
      case COMPLETED,
          PARTLY_COMPLETED,
          DECLINED,
          WRONG_NUMBER,
          WRONG_PERSON,
          NOT_PLACED,
          INTERRUPTED,
          CANCELED ->
          false;
    };
  }
}

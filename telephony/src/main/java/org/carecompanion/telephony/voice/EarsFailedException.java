package org.carecompanion.telephony.voice;

import org.carecompanion.speech.failure.SpeechFailure;

/** No recogniser listens any more to one stream. */
public final class EarsFailedException extends Exception {
  private static final long serialVersionUID = 1;

  EarsFailedException(SpeechFailure failure) {
    super(failure.reason());
  }
}

package org.carecompanion.speech.stt;

import org.carecompanion.speech.failure.SpeechFailure;

/** An utterance could not be recognised. */
public class RecognitionFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient SpeechFailure failure;

  public RecognitionFailedException(SpeechFailure failure) {
    super(failure.reason());
    this.failure = failure;
  }

  public SpeechFailure failure() {
    return failure;
  }
}

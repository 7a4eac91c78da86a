package org.carecompanion.speech.tts;

import org.carecompanion.speech.failure.SpeechFailure;

/** A phrase could not be spoken. */
public class VoiceFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient SpeechFailure failure;

  public VoiceFailedException(SpeechFailure failure) {
    super(failure.reason());
    this.failure = failure;
  }

  public SpeechFailure failure() {
    return failure;
  }
}

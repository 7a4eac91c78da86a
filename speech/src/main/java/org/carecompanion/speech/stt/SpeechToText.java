package org.carecompanion.speech.stt;

/** A recogniser that listens while somebody speaks. One for all calls, for any thread. */
public interface SpeechToText {
  /**
   * Begins to listen. Does not wait for a network: if the recogniser cannot be reached, the
   * listener is told.
   *
   * @return for the caller to close, also after a failure
   */
  SpeechStream open(Listening how, SpeechListener listener);
}

package org.carecompanion.speech.stt.whisper;

import org.carecompanion.speech.stt.RecognitionFailedException;

/** Whisper itself. One utterance at a time. */
interface Transcriber extends AutoCloseable {
  /** Samples a second that Whisper's models know. */
  int HERTZ = 16_000;

  /**
   * @param samples {@link #HERTZ} a second
   * @param language in two letters
   * @return its text as it is, with marks for what was no speech
   */
  String transcribe(short[] samples, String language) throws RecognitionFailedException;

  /** Gets ready before somebody speaks; takes as long as that takes. */
  default void prepare() throws RecognitionFailedException {
    // it is
  }

  /** Ends at once; what is being transcribed fails. */
  @Override
  void close();
}

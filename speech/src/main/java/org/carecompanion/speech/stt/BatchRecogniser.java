package org.carecompanion.speech.stt;

import java.util.Optional;

/** A recogniser of whole utterances, like Whisper. For any thread; takes its time. */
public interface BatchRecogniser {
  /**
   * @param samples 8,000 a second
   * @return empty if no words were in it
   */
  Optional<Transcript.Final> recognise(short[] samples, Listening how)
      throws RecognitionFailedException;
}

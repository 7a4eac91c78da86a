package org.carecompanion.speech.stt;

import java.time.Duration;
import java.util.Optional;

/** A recogniser of whole utterances, like Whisper. For any thread; takes its time. */
public interface BatchRecogniser {
  /**
   * From the end of an utterance to its words: what comes later is of no use to somebody on the
   * telephone, and the sound of it would leave the ten seconds that are kept for whoever hears it
   * next.
   */
  Duration LIMIT = Duration.ofSeconds(4);

  /**
   * @param samples 8,000 a second
   * @return empty if no words were in it
   */
  Optional<Transcript.Final> recognise(short[] samples, Listening how)
      throws RecognitionFailedException;
}

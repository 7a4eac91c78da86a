package org.carecompanion.speech.stt;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.carecompanion.speech.vad.VoiceDetector;

/**
 * Makes a recogniser of whole utterances one that listens: a voice detector cuts the stream, and
 * the utterances are recognised one after another, so that they come in order. Nothing interim
 * comes.
 */
public final class BatchToStreaming implements SpeechToText {
  private final BatchRecogniser recogniser;
  private final Supplier<VoiceDetector> detectors;
  private final Executor executor;

  /**
   * @param detectors opens one for each stream
   * @param executor where utterances are recognised; bounds how many at once, for all streams
   */
  public BatchToStreaming(
      BatchRecogniser recogniser, Supplier<VoiceDetector> detectors, Executor executor) {
    this.recogniser = recogniser;
    this.detectors = detectors;
    this.executor = executor;
  }

  @Override
  public SpeechStream open(Listening how, SpeechListener listener) {
    return new BatchStream(
        new Segmenter(detectors.get()), s -> recogniser.recognise(s, how), executor, listener);
  }
}

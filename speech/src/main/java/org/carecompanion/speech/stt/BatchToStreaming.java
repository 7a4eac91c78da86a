package org.carecompanion.speech.stt;

import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
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
  private final LongSupplier nanos;

  /**
   * @param detectors opens one for each stream
   * @param executor where utterances are recognised; bounds how many at once, for all streams
   * @param nanos a clock like {@link System#nanoTime}
   */
  public BatchToStreaming(
      BatchRecogniser recogniser,
      Supplier<VoiceDetector> detectors,
      Executor executor,
      LongSupplier nanos) {
    this.recogniser = recogniser;
    this.detectors = detectors;
    this.executor = executor;
    this.nanos = nanos;
  }

  @Override
  public SpeechStream open(Listening how, SpeechListener listener) {
    return new BatchStream(
        new Segmenter(detectors.get()),
        s -> recogniser.recognise(s, how),
        executor,
        nanos,
        listener);
  }
}

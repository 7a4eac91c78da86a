package org.carecompanion.speech.stt;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;

/**
 * Makes a recogniser of whole utterances one that listens: the stream is cut where its frames have
 * no voice, and the utterances are recognised one after another, so that they come in order.
 * Nothing interim comes.
 */
public final class BatchToStreaming implements SpeechToText {
  /** From the end of a voice to its words at worst. */
  static final Duration LATE = Segmenter.ENDS_AFTER.plus(BatchRecogniser.LIMIT);

  private final BatchRecogniser recogniser;
  private final Executor executor;
  private final LongSupplier nanos;

  /**
   * @param executor where utterances are recognised; bounds how many at once, for all streams
   * @param nanos a clock like {@link System#nanoTime}
   */
  public BatchToStreaming(BatchRecogniser recogniser, Executor executor, LongSupplier nanos) {
    this.recogniser = recogniser;
    this.executor = executor;
    this.nanos = nanos;
  }

  @Override
  public SpeechStream open(Listening how, SpeechListener listener) {
    return new BatchStream(
        new Segmenter(), s -> recogniser.recognise(s, how), executor, nanos, listener);
  }
}

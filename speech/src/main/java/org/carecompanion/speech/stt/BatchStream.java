package org.carecompanion.speech.stt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.jspecify.annotations.Nullable;

/** Utterances of one stream, of which one at a time is recognised. */
final class BatchStream implements SpeechStream {
  /** More than this waiting, and the recogniser will never catch up. */
  private static final int MOST_WAITING = 4;

  /** An utterance, and when it was over. */
  private record Waiting(Segmenter.Segment segment, long since) {}

  /** A recogniser that knows what to listen for. */
  interface Recogniser {
    Optional<Transcript.Final> recognise(short[] samples) throws RecognitionFailedException;
  }

  private final Segmenter segmenter;
  private final Recogniser recogniser;
  private final Executor executor;
  private final LongSupplier nanos;
  private final SpeechListener listener;

  /** Guards what follows; never held while others are called. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private @Nullable Waiting current;
  private boolean busy;
  private boolean over;

  BatchStream(
      Segmenter segmenter,
      Recogniser recogniser,
      Executor executor,
      LongSupplier nanos,
      SpeechListener listener) {
    this.segmenter = segmenter;
    this.recogniser = recogniser;
    this.executor = executor;
    this.nanos = nanos;
    this.listener = listener;
  }

  @Override
  public void hear(AudioFrame frame) {
    if (isLate()) fail(new SpeechFailure(Kind.MAY_BE_RETRIED, "late"));
    if (!isOver()) segmenter.hear(frame).ifPresent(this::add);
  }

  private void add(Segmenter.Segment segment) {
    lock.lock();
    boolean start;
    boolean tooMany;
    try {
      waiting.add(new Waiting(segment, nanos.getAsLong()));
      tooMany = waiting.size() > MOST_WAITING;
      start = !busy && !tooMany;
      busy |= start;
    } finally {
      lock.unlock();
    }
    if (tooMany) fail(new SpeechFailure(Kind.MAY_BE_RETRIED, "too slow"));
    if (start) start();
  }

  private void start() {
    try {
      executor.execute(this::work);
    } catch (RejectedExecutionException e) {
      fail(new SpeechFailure(Kind.MAY_BE_RETRIED, "too busy"));
    }
  }

  private void work() {
    for (Segmenter.Segment segment = next(); segment != null; segment = next()) {
      try {
        Optional<Transcript.Final> words = recogniser.recognise(segment.samples());
        if (words.isPresent() && !isOver()) listener.heard(words.get(), segment.until());
      } catch (RecognitionFailedException e) {
        fail(e.failure());
      } catch (RuntimeException | Error e) {
        fail(SpeechFailure.thrown(e));
      }
    }
  }

  private Segmenter.@Nullable Segment next() {
    lock.lock();
    try {
      current = over ? null : waiting.poll();
      busy = current != null;
      return current == null ? null : current.segment();
    } finally {
      lock.unlock();
    }
  }

  private boolean isLate() {
    lock.lock();
    try {
      Waiting oldest = current == null ? waiting.peek() : current;
      return oldest != null && nanos.getAsLong() - oldest.since() > BatchRecogniser.LIMIT.toNanos();
    } finally {
      lock.unlock();
    }
  }

  private boolean isOver() {
    lock.lock();
    try {
      return over;
    } finally {
      lock.unlock();
    }
  }

  /** Whether it was not over before. */
  private boolean end() {
    lock.lock();
    try {
      boolean first = !over;
      over = true;
      waiting.clear();
      return first;
    } finally {
      lock.unlock();
    }
  }

  private void fail(SpeechFailure failure) {
    if (end()) listener.failed(failure);
  }

  @Override
  public void close() {
    end();
  }
}

package org.carecompanion.speech.stt;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.jspecify.annotations.Nullable;

/** Utterances of one stream, of which one at a time is recognised. */
final class BatchStream implements SpeechStream {
  /** More than this waiting, and the recogniser will never catch up. */
  private static final int MOST_WAITING = 4;

  /** A recogniser that knows what to listen for. */
  interface Recogniser {
    Optional<Transcript.Final> recognise(short[] samples) throws RecognitionFailedException;
  }

  private final Segmenter segmenter;
  private final Recogniser recogniser;
  private final Executor executor;
  private final SpeechListener listener;

  /** Guards what follows; never held while others are called. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Deque<Segmenter.Segment> waiting = new ArrayDeque<>();
  private boolean busy;
  private boolean over;

  BatchStream(
      Segmenter segmenter, Recogniser recogniser, Executor executor, SpeechListener listener) {
    this.segmenter = segmenter;
    this.recogniser = recogniser;
    this.executor = executor;
    this.listener = listener;
  }

  @Override
  public void hear(AudioFrame frame) {
    if (!isOver()) segmenter.hear(frame).ifPresent(this::add);
  }

  private void add(Segmenter.Segment segment) {
    lock.lock();
    boolean start;
    boolean tooMany;
    try {
      waiting.add(segment);
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
      Segmenter.Segment next = over ? null : waiting.poll();
      busy = next != null;
      return next;
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
    segmenter.close();
  }
}

package org.carecompanion.telephony.voice;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.carecompanion.speech.audio.AudioFrame;
import org.carecompanion.speech.failure.SpeechFailure;
import org.carecompanion.speech.failure.SpeechFailure.Kind;
import org.carecompanion.speech.stt.SpeechListener;
import org.carecompanion.speech.stt.SpeechStream;
import org.carecompanion.speech.stt.Transcript;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is opened while frames already come: those are kept until it is there. Who takes
 * longer than a patient speaks before somebody wonders has failed.
 */
final class OpenedAside implements SpeechStream, SpeechListener {
  private static final Duration OPENS_WITHIN = Duration.ofSeconds(2);
  private static final int MOST_EARLY = (int) OPENS_WITHIN.dividedBy(AudioFrame.LENGTH);

  private final SpeechListener call;
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<AudioFrame> early = new ArrayDeque<>();
  private final CountDownLatch known = new CountDownLatch(1);
  private @Nullable SpeechStream stream;
  private @Nullable SpeechFailure failure;
  private boolean over;

  OpenedAside(SpeechListener call) {
    this.call = call;
  }

  /** It is there; it is closed if nobody wants it any more. */
  void opened(SpeechStream next) {
    lock.lock();
    try {
      if (!over) {
        for (AudioFrame frame = early.poll(); frame != null; frame = early.poll()) next.hear(frame);
        stream = next;
        return;
      }
    } finally {
      lock.unlock();
    }
    next.close();
  }

  @Override
  public boolean isOpen() {
    lock.lock();
    try {
      return stream != null;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until a word came, it failed or it was closed. */
  void untilKnown() throws EarsFailedException, InterruptedException {
    known.await();
    lock.lock();
    try {
      if (failure != null) throw new EarsFailedException(failure);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void hear(AudioFrame frame) {
    boolean late;
    lock.lock();
    try {
      if (over) return;
      late = stream == null && early.size() >= MOST_EARLY;
      if (stream != null) stream.hear(frame);
      else if (!late) early.add(frame);
    } finally {
      lock.unlock();
    }
    if (late) failed(new SpeechFailure(Kind.MAY_BE_RETRIED, "time limit"));
  }

  @Override
  public void heard(Transcript transcript, Duration until) {
    known.countDown();
    call.heard(transcript, until);
  }

  /** Once, whoever says so. */
  @Override
  public void failed(SpeechFailure why) {
    lock.lock();
    try {
      if (over) return;
      failure = why;
      early.clear();
      over = true;
    } finally {
      lock.unlock();
    }
    known.countDown();
    call.failed(why);
  }

  @Override
  public void close() {
    SpeechStream last;
    lock.lock();
    try {
      over = true;
      early.clear();
      last = stream;
      stream = null;
    } finally {
      lock.unlock();
    }
    known.countDown();
    if (last != null) last.close();
  }
}

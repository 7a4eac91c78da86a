package org.carecompanion.speech.failure;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.carecompanion.speech.failure.SpeechFailure.Kind;

/**
 * When a vendor is left alone: after {@link #FAILURES} failures in a row for {@link #LENGTH}, so
 * that nobody on the telephone waits for its time limit again and again. Then one may try; the
 * others wait for how that goes. For any thread.
 */
public final class Rest {
  /** Fewer may be bad luck with one network packet. */
  public static final int FAILURES = 3;

  /** A vendor's own restart takes about as long. */
  public static final Duration LENGTH = Duration.ofSeconds(30);

  /** What whoever asks meanwhile is told. */
  public static final SpeechFailure RESTING = new SpeechFailure(Kind.MAY_BE_RETRIED, "resting");

  private final LongSupplier nanos;
  private final ReentrantLock lock = new ReentrantLock();
  private int inARow;
  private long until;

  /**
   * @param nanos a clock like {@link System#nanoTime}
   */
  public Rest(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Whether to try now; who does so says how it went. */
  public boolean over() {
    lock.lock();
    try {
      if (inARow < FAILURES) return true;
      long now = nanos.getAsLong();
      if (now - until < 0) return false;
      // if this one never says how it went, another may try after as long
      until = now + LENGTH.toNanos();
      return true;
    } finally {
      lock.unlock();
    }
  }

  public void worked() {
    lock.lock();
    try {
      inARow = 0;
    } finally {
      lock.unlock();
    }
  }

  /** One that is about whoever asked, and not about the vendor, does not count. */
  public void failed(SpeechFailure failure) {
    if (failure.concern() == SpeechFailure.Concern.THIS_ONE) return;
    lock.lock();
    try {
      inARow = Math.min(inARow + 1, FAILURES);
      until = nanos.getAsLong() + LENGTH.toNanos();
    } finally {
      lock.unlock();
    }
  }
}

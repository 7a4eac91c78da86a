package org.carecompanion.speech.stt;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does one thing at a time, in order, on the threads of those who bring them; nobody waits and no
 * lock is held while others are called, so two vendors' threads cannot block each other. What one
 * letter throws, an error too, its thread is told when the others are done.
 */
public final class Mailbox {
  private final Queue<Runnable> letters = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unread = new AtomicInteger();

  /** Done before this returns, unless another thread is at it. */
  public void post(Runnable letter) {
    letters.add(letter);
    if (unread.getAndIncrement() > 0) return;
    Throwable thrown = null;
    do {
      Runnable next = letters.poll();
      try {
        if (next != null) next.run();
      } catch (RuntimeException | Error e) {
        if (thrown == null) thrown = e;
        else thrown.addSuppressed(e);
      }
    } while (unread.decrementAndGet() > 0);
    if (thrown instanceof Error error) throw error;
    if (thrown instanceof RuntimeException exception) throw exception;
  }
}

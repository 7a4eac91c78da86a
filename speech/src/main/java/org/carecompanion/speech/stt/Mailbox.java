package org.carecompanion.speech.stt;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does one thing at a time, in order, on the threads of those who bring them; nobody waits and no
 * lock is held while others are called, so two vendors' threads cannot block each other.
 */
final class Mailbox {
  private final Queue<Runnable> letters = new ConcurrentLinkedQueue<>();
  private final AtomicInteger unread = new AtomicInteger();

  void post(Runnable letter) {
    letters.add(letter);
    if (unread.getAndIncrement() > 0) return;
    do {
      Runnable next = letters.poll();
      if (next != null) next.run();
    } while (unread.decrementAndGet() > 0);
  }
}

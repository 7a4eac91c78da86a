package org.carecompanion.telephony.call;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Does one call's work in the order it came, one after the other, by threads of others. Work comes
 * from one thread at a time.
 */
final class InOrder implements Executor {
  private final Executor threads;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean going;

  InOrder(Executor threads) {
    this.threads = threads;
  }

  @Override
  public void execute(Runnable work) {
    synchronized (waiting) {
      waiting.add(work);
      if (going) return;
      going = true;
    }
    try {
      threads.execute(this::work);
    } catch (RuntimeException | Error e) {
      synchronized (waiting) {
        waiting.remove(work);
        going = false;
      }
      throw e;
    }
  }

  private void work() {
    for (Runnable next = next(); next != null; next = next()) next.run();
  }

  private @Nullable Runnable next() {
    synchronized (waiting) {
      going = !waiting.isEmpty();
      return waiting.poll();
    }
  }
}

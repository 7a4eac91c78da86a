package org.carecompanion.telephony.call;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Knows how many errands are being done, so that what nobody waits for yet takes no processor from
 * what somebody waits for. For any thread.
 */
final class ErrandRoom {
  private final Executor threads;
  private final int most;
  private final AtomicInteger going = new AtomicInteger();

  /**
   * @param most errands at once beside which nothing is begun that can wait
   */
  ErrandRoom(Executor threads, int most) {
    this.threads = threads;
    this.most = most;
  }

  /** Begins at once, whatever goes on. */
  void now(Runnable errand) {
    going.incrementAndGet();
    boolean begun = false;
    try {
      threads.execute(() -> counted(errand));
      begun = true;
    } finally {
      if (!begun) going.decrementAndGet();
    }
  }

  private void counted(Runnable errand) {
    try {
      errand.run();
    } finally {
      going.decrementAndGet();
    }
  }

  /**
   * @throws RejectedExecutionException while as many others are at work as there is room for
   */
  void ifNothingElse(Runnable errand) {
    if (going.get() >= most) throw new RejectedExecutionException("others are at work");
    now(errand);
  }
}

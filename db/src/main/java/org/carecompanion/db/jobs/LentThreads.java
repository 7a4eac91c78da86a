package org.carecompanion.db.jobs;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server's threads, lent to the scheduler. It ends its executor when it stops, which the
 * server's own does not allow; here that ends the loan, after the jobs at hand.
 */
final class LentThreads extends AbstractExecutorService {
  private final Executor server;

  /** One party for the loan itself, one for each job at hand; ended when none is left. */
  private final Phaser atHand = new Phaser(1);

  private volatile boolean ended;

  LentThreads(Executor server) {
    this.server = server;
  }

  @Override
  public void execute(Runnable job) {
    if (ended) throw new RejectedExecutionException("the scheduler is stopping");
    atHand.register();
    try {
      server.execute(
          () -> {
            try {
              job.run();
            } finally {
              atHand.arriveAndDeregister();
            }
          });
    } catch (RejectedExecutionException e) {
      atHand.arriveAndDeregister();
      throw e;
    }
  }

  @Override
  public synchronized void shutdown() {
    if (ended) return;
    ended = true;
    atHand.arriveAndDeregister();
  }

  /** Jobs are never interrupted: each is one short transaction. */
  @Override
  public List<Runnable> shutdownNow() {
    shutdown();
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return ended;
  }

  @Override
  public boolean isTerminated() {
    return atHand.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    try {
      atHand.awaitAdvanceInterruptibly(0, timeout, unit);
    } catch (TimeoutException e) {
      return false;
    }
    return true;
  }
}

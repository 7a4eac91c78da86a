package org.carecompanion.clinical.understanding.semantic;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.carecompanion.clinical.understanding.Mention;

/**
 * A reader with a time limit, on a few threads of its own. Who comes when too many wait, or waits
 * longer than the limit, gets nothing: the lexicon's answer stands. Close it when done.
 */
final class TimedReader implements AutoCloseable {
  /** What came of one turn. */
  enum Outcome {
    READ,
    /** The limit was over first. */
    LATE,
    /** Too many were waiting already. */
    BUSY,
    FAILED
  }

  /** Two would take both processors of a small machine from the calls themselves. */
  private static final int WORKERS = 1;

  /** With some 8 ms for a turn, whoever comes behind four others is late anyway. */
  private static final int WAITING = 4;

  private final Function<List<String>, List<Mention>> reader;
  private final Duration limit;
  private final BiConsumer<Outcome, Duration> told;
  private final ThreadPoolExecutor workers;

  /**
   * @param told what came of each turn and how long it took, waiting included
   */
  TimedReader(
      Function<List<String>, List<Mention>> reader,
      Duration limit,
      BiConsumer<Outcome, Duration> told) {
    this.reader = reader;
    this.limit = limit;
    this.told = told;
    this.workers =
        new ThreadPoolExecutor(
            WORKERS, WORKERS, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING), threads());
  }

  private static ThreadFactory threads() {
    AtomicInteger made = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, "semantic-" + made.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  List<Mention> read(List<String> clauses) {
    long begun = System.nanoTime();
    Outcome outcome = Outcome.FAILED;
    try {
      Future<List<Mention>> reading = workers.submit(() -> reader.apply(clauses));
      try {
        List<Mention> mentions = reading.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        outcome = Outcome.READ;
        return mentions;
      } catch (TimeoutException e) {
        reading.cancel(true);
        outcome = Outcome.LATE;
      } catch (ExecutionException e) {
        outcome = Outcome.FAILED;
      }
    } catch (RejectedExecutionException e) {
      outcome = Outcome.BUSY;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      told.accept(outcome, Duration.ofNanos(System.nanoTime() - begun));
    }
    return List.of();
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}

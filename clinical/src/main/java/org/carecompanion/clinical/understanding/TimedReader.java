package org.carecompanion.clinical.understanding;

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

/**
 * A reader with a time limit, on threads of its own. Who comes when too many wait, or waits longer
 * than the limit, gets nothing: the lexicon's answer stands. Close it when done.
 */
public final class TimedReader implements SecondReader, AutoCloseable {
  /** What came of one turn. */
  public enum Outcome {
    READ,
    /** The limit was over first. */
    LATE,
    /** Too many were waiting already. */
    BUSY,
    FAILED
  }

  /**
   * @param name of its threads
   * @param workers how many turns are read at once
   * @param waiting how many may wait besides
   */
  public record Room(String name, int workers, int waiting, Duration limit) {}

  private final SecondReader reader;
  private final Duration limit;
  private final BiConsumer<Outcome, Duration> told;
  private final ThreadPoolExecutor workers;

  /**
   * @param told what came of each turn and how long it took, waiting included
   */
  public TimedReader(SecondReader reader, Room room, BiConsumer<Outcome, Duration> told) {
    this.reader = reader;
    this.limit = room.limit();
    this.told = told;
    this.workers =
        new ThreadPoolExecutor(
            room.workers(),
            room.workers(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(room.waiting()),
            threads(room.name()));
  }

  private static ThreadFactory threads(String name) {
    AtomicInteger made = new AtomicInteger();
    return work -> {
      Thread thread = new Thread(work, name + "-" + made.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  @Override
  public List<Mention> more(Turn turn) {
    long begun = System.nanoTime();
    Outcome outcome = Outcome.FAILED;
    try {
      Future<List<Mention>> reading = workers.submit(() -> reader.more(turn));
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

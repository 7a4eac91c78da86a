package org.carecompanion.telephony.recording;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Where one tape's pages go: sealed and into a file, by the thread that owns the disk. What that
 * thread has not come to is bounded. A disk that fails ends the tape and nothing else.
 */
final class TapeStore {
  private static final Logger LOG = Logger.getLogger(TapeStore.class.getName());

  /** A disk may stand still for some six seconds before sound is left out. */
  static final int MOST_WAITING = 6;

  /** What became of the tape. */
  enum Fate {
    /** All that was put is on the disk. */
    COMPLETE,
    /** The disk is full, failing, or stands still. */
    DISK,
    /** It is longer than any call can be. */
    TOO_LARGE
  }

  private final TapeFile file;
  private final Executor disk;
  private final Consumer<Fate> told;
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile boolean over;

  /**
   * @param disk does one thing after the other
   * @param told once, by any thread, which must not be kept waiting
   */
  TapeStore(TapeFile file, Executor disk, Consumer<Fate> told) {
    this.file = file;
    this.disk = disk;
    this.told = told;
  }

  /** Whether it takes nothing any more. */
  boolean over() {
    return over;
  }

  /** Whether the disk should first do what it has been given. */
  boolean behind() {
    return waiting.get() >= MOST_WAITING;
  }

  /** The page is not the caller's any more. */
  void put(TapePage page) {
    if (over) return;
    waiting.incrementAndGet();
    onTheDisk(() -> write(page));
  }

  private void write(TapePage page) {
    try {
      if (over) return;
      file.append(page.array(), page.length());
      if (file.size() > RecordingFiles.LARGEST) end(Fate.TOO_LARGE);
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "a tape ends: {0}", e.getClass().getSimpleName());
      end(Fate.DISK);
    } finally {
      waiting.decrementAndGet();
    }
  }

  /** The disk stands still. */
  void giveUp() {
    end(Fate.DISK);
  }

  /** Everything was put. */
  void close() {
    onTheDisk(() -> end(Fate.COMPLETE));
  }

  private void end(Fate fate) {
    synchronized (this) {
      if (over) return;
      over = true;
    }
    onTheDisk(file::close);
    told.accept(fate);
  }

  private void onTheDisk(Runnable work) {
    try {
      disk.execute(work);
    } catch (RejectedExecutionException e) {
      over = true; // the server goes; what is on the disk is put together when it comes again
    }
  }
}

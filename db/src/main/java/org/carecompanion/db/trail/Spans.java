package org.carecompanion.db.trail;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Where time went, for whoever collects traces: all spans of one call have its id as their trace's,
 * on whatever node and thread and however much later. Names are fixed words and paths without ids;
 * attributes are the ids of the {@link Trail}. Without a collector nothing happens.
 */
public final class Spans {
  private static volatile Keeper keeper = new Keeper.Nobody();

  private Spans() {}

  /** A part of the work, begun and ended by one thread. */
  public interface Span extends AutoCloseable {
    @Override
    void close();
  }

  public static Span begin(String name) {
    return keeper.begin(name);
  }

  /** A part of the work that is over and took this long. */
  public static void done(String name, Duration took, Outcome outcome) {
    keeper.done(name, took, outcome);
  }

  /** How it went. */
  public enum Outcome {
    WELL,
    FAILED
  }

  static <T> Supplier<T> carried(Supplier<T> work) {
    return keeper.carried(work);
  }

  static void keptBy(Keeper other) {
    keeper = other;
  }

  /** Keeps spans. */
  interface Keeper {
    Span begin(String name);

    void done(String name, Duration took, Outcome outcome);

    <T> Supplier<T> carried(Supplier<T> work);

    /** Where nobody collects. */
    record Nobody() implements Keeper, Span {
      @Override
      public Span begin(String name) {
        return this;
      }

      @Override
      public void done(String name, Duration took, Outcome outcome) {}

      @Override
      public <T> Supplier<T> carried(Supplier<T> work) {
        return work;
      }

      @Override
      public void close() {}
    }
  }
}

package org.carecompanion.simulator.measure;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * When the emulated recogniser told the product something about each speaker's words: the moments
 * from which the product's own share of the time is measured. Safe for many threads.
 */
public final class SpeechTimes {
  private static final int RADIX = 36;

  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final AtomicInteger last = new AtomicInteger();
  private final Map<String, Told> told = new ConcurrentHashMap<>();

  /**
   * By {@link System#nanoTime()}; 0 when there was none.
   *
   * @param any the last result of any kind
   * @param whole the last final one
   */
  public record Told(long any, long whole) {
    public static final Told NOTHING = new Told(0, 0);
  }

  /** A short name for whoever has this number, always the same. */
  public String name(String number) {
    return names.computeIfAbsent(number, fresh -> Integer.toString(last.incrementAndGet(), RADIX));
  }

  /** Words still to be confirmed went out. */
  public void soFar(String name, long at) {
    told.merge(name, new Told(at, 0), (before, now) -> new Told(at, before.whole()));
  }

  /** A final result went out. */
  public void whole(String name, long at) {
    told.put(name, new Told(at, at));
  }

  public Told of(String name) {
    return told.getOrDefault(name, Told.NOTHING);
  }
}
